package io.countersign.command.inquiry;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may purchasing say what it found out? */
final class ReplyingToAnInquiry {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Replying to an inquiry",
            rule("INQ-5", "An inquiry is replied to once; the same reply may be sent again.", Facts::newOrTheSame),
            rule("INQ-6", "A reply says something.", Facts::saysSomething),
            rule("INQ-7", "What can be had is not below zero.", Facts::availableIsNotNegative),
            rule("INQ-8", "Goods are expected today or later.", Facts::expectedIsToCome));

    private ReplyingToAnInquiry() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            String reply,
            @Nullable Quantity available,
            @Nullable LocalDate expectedOn,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean saysSomething() {
            return !reply.isBlank();
        }

        boolean availableIsNotNegative() {
            return available == null || available.thousandths() >= 0;
        }

        /** A reply that was given before keeps the days it had. */
        boolean expectedIsToCome() {
            return before != null || expectedOn == null || !expectedOn.isBefore(today);
        }
    }
}
