package io.countersign.command.operation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When is it noted that a view could not be certified? */
final class NotingThatAViewIsNotCertified {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Noting that a view is not certified",
            rule(
                    "OPS-9",
                    "What keeps a view from being certified is named: a document, an event of the log, or what failed.",
                    Facts::causeIsNamed));

    private NotingThatAViewIsNotCertified() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable String firstDifference,
            @Nullable Long firstBroken,
            @Nullable String failure) {

        boolean causeIsNamed() {
            return Stream.of(firstDifference, firstBroken, failure).anyMatch(Objects::nonNull);
        }
    }
}
