package io.countersign.web.importing;

import io.countersign.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;

/** What the ledger said to a command of an import. */
sealed interface Answer {

    /** It was taken, now or before. */
    record Taken() implements Answer {}

    /** Rules refused it. */
    record RefusedByRule(List<Refusal> refusals) implements Answer {

        public RefusedByRule {
            refusals = List.copyOf(refusals);
        }

        RefusedByRule and(RefusedByRule more) {
            return new RefusedByRule(
                    Stream.concat(refusals.stream(), more.refusals.stream()).toList());
        }

        String codes() {
            return refusals.stream().map(Refusal::code).distinct().collect(Collectors.joining(" "));
        }

        String sentences() {
            return refusals.stream().map(Refusal::sentence).distinct().collect(Collectors.joining(" "));
        }
    }

    /** It could not be decided: the ledger, not the file, is at fault. */
    record Broken(Throwable cause) implements Answer {}

    static Answer of(@Nullable Throwable thrown) {
        if (thrown == null) {
            return new Taken();
        }
        if (thrown instanceof HandlerExecutionException refused
                && refused.getDetails().orElse(null) instanceof List<?> details) {
            List<Refusal> refusals = details.stream()
                    .filter(Refusal.class::isInstance)
                    .map(Refusal.class::cast)
                    .toList();
            if (!refusals.isEmpty()) {
                return new RefusedByRule(refusals);
            }
        }
        return new Broken(thrown);
    }
}
