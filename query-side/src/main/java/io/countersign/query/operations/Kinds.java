package io.countersign.query.operations;

import io.countersign.operation.DeadLetterQuery.Explanation;
import org.jspecify.annotations.Nullable;

/** What kinds of failure there are, by the class of what went wrong. */
final class Kinds {

    private Kinds() {}

    /** The name of the class without its package. */
    static String simple(@Nullable String type) {
        if (type == null) {
            return "waits";
        }
        return type.substring(1 + Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')));
    }

    static Explanation explanationOf(@Nullable String type) {
        if (type == null) {
            return Explanation.BEHIND;
        }
        return switch (simple(type)) {
            case "CommandExecutionException", "Refused" -> Explanation.REFUSED;
            case "AggregateNotFoundException", "AggregateDeletedException" -> Explanation.NOT_THERE;
            case "UnknownDocument" -> Explanation.NEVER_SEEN;
            default -> Explanation.FAILED;
        };
    }
}
