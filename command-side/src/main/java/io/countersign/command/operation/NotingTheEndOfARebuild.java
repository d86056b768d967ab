package io.countersign.command.operation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When is the end of a rebuild noted? */
final class NotingTheEndOfARebuild {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Noting the end of a rebuild",
            rule(
                    "OPS-3",
                    "An end is noted of a rebuild that is under way; the same end may be noted again.",
                    Facts::underWayOrTheSame));

    private NotingTheEndOfARebuild() {}

    /** What the rules may look at, and nothing else. */
    record Facts(boolean underWay, @Nullable Fingerprint before, Fingerprint now) {

        boolean underWayOrTheSame() {
            return underWay || now.equals(before);
        }
    }
}
