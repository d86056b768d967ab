package io.countersign.command.operation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.FollowerName;
import org.jspecify.annotations.Nullable;

/** When may a follower go on without an event? */
final class SkippingADeadLetter {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Skipping a dead letter",
            rule("OPS-6", "A follower goes on without what it could not digest itself.", Facts::isTheFollowersOwn),
            rule("OPS-7", "An event is skipped for a reason, in 500 characters at most.", Facts::reasonIsGiven),
            rule("OPS-8", "An event is skipped once; the same may be said again.", Facts::newOrTheSame));

    private SkippingADeadLetter() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            FollowerName follower,
            DeadLetterId letter,
            String reason,
            @Nullable Fingerprint before,
            Fingerprint now) {

        boolean isTheFollowersOwn() {
            return letter.saysWhere() && letter.follower().equals(follower);
        }

        boolean reasonIsGiven() {
            return Reasons.isReason(reason);
        }

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }
    }
}
