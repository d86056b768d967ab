package io.countersign.command.order;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.order.OrderLine;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When may an order from the time before the ledger be put on record? */
final class BringingAnOrderAlong {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Bringing an order along from the time before the ledger",
            rule("IMP-1", "An order number is used once; the same order may be sent again.", Facts::newOrTheSame),
            rule("IMP-2", "An order that is brought along has at least one line.", Facts::someLine),
            rule(
                    "IMP-3",
                    "A line's amount is its quantity times its unit price, rounded half up.",
                    Facts::amountsAgree),
            rule("IMP-4", "What is brought along has happened: its day is not in the future.", Facts::dayHasCome));

    private BringingAnOrderAlong() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            List<OrderLine> lines,
            Currency currency,
            LocalDate orderedOn,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean someLine() {
            return !lines.isEmpty();
        }

        boolean amountsAgree() {
            return lines.stream()
                    .allMatch(line -> line.amount().equals(line.unitPrice().times(line.quantity(), currency)));
        }

        boolean dayHasCome() {
            return !orderedOn.isAfter(today);
        }
    }
}
