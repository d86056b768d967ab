package io.countersign.web.problem;

import io.countersign.refusal.NotReached;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells what is wrong with a store, or with the way to it, from what is wrong with a request. */
public final class StoreAway {

    /** Connections, resources such as the disk, whoever operates it, and the system below: the first two signs of an SQL state. */
    private static final Set<String> STATES = Set.of("08", "53", "57", "58");

    private static final Set<String> OF_MONGO = Set.of(
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoConnectionPoolClearedException");

    private StoreAway() {}

    /** Is it this, or was it caused by this? */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isSaidBy(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Is it this, and not what it was caused by? */
    static boolean isSaidBy(Throwable cause) {
        return switch (cause) {
            case NotReached ignored -> true;
            case SQLTransientConnectionException ignored -> true;
            case SQLException sql ->
                sql.getSQLState() != null
                        && STATES.contains(sql.getSQLState()
                                .substring(0, Math.min(2, sql.getSQLState().length())));
            default -> isOfMongo(cause.getClass());
        };
    }

    /** By name: the edge does not speak to MongoDB, and hears of it all the same. */
    private static boolean isOfMongo(Class<?> type) {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            if (OF_MONGO.contains(one.getName())) {
                return true;
            }
        }
        return false;
    }
}
