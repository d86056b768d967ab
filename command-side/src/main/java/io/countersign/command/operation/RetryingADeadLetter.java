package io.countersign.command.operation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.FollowerName;
import java.util.Set;

/** When may a follower try an event again? */
final class RetryingADeadLetter {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Retrying a dead letter",
            rule("OPS-4", "A follower tries again what it could not digest itself.", Facts::isTheFollowersOwn),
            rule("OPS-5", "What was skipped is not tried again.", Facts::wasNotSkipped));

    private RetryingADeadLetter() {}

    /** What the rules may look at, and nothing else. */
    record Facts(FollowerName follower, DeadLetterId letter, Set<DeadLetterId> skipped) {

        Facts {
            skipped = Set.copyOf(skipped);
        }

        boolean isTheFollowersOwn() {
            return letter.saysWhere() && letter.follower().equals(follower);
        }

        boolean wasNotSkipped() {
            return !skipped.contains(letter);
        }
    }
}
