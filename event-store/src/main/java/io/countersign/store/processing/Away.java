package io.countersign.store.processing;

import io.countersign.refusal.NotReached;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** Tells a store or a server that is away from whatever is wrong with an event or a message. */
public final class Away {

    private static final Set<String> WHOSE = Set.of(
            "com.mongodb.",
            "io.grpc.",
            "io.axoniq.",
            "org.axonframework.axonserver.",
            "org.springframework.transaction.");

    private Away() {}

    /** Is it this, or was it caused by this? */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getName().toLowerCase(Locale.ROOT);
            if (cause instanceof SQLException
                    || cause instanceof NotReached
                    || WHOSE.stream().anyMatch(name::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
