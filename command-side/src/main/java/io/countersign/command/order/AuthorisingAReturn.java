package io.countersign.command.order;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.order.OrderEvent.ReturnAuthorised;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.order.ReturnedLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When may a customer send goods back? */
final class AuthorisingAReturn {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Authorising a return",
            rule("RET-1", "Only goods that were shipped come back.", Facts::orderIsShipped),
            rule("RET-2", "A return's number is used once; the same return may be sent again.", Facts::newOrTheSame),
            rule("RET-3", "A return is of at least one line.", Facts::someLine),
            rule("RET-4", "A return names lines of its order, each of them once.", Facts::linesAreOfTheOrder),
            rule("RET-5", "More than nothing comes back of every line of a return.", Facts::quantitiesArePositive),
            rule(
                    "RET-6",
                    "No more comes back than was shipped and is not on its way back already.",
                    Facts::quantitiesWereShipped),
            rule("RET-7", "A return has a reason.", Facts::reasonIsGiven),
            rule(
                    "RET-8",
                    "The numbers of an order and its return have at most 70 characters: movements are numbered after both.",
                    Facts::numbersAreShortEnough));

    private static final int CHARACTERS_MAX = 70;

    private AuthorisingAReturn() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param returnable how much of each line may still come back, whatever becomes of this return
     */
    record Facts(
            boolean orderIsShipped,
            @Nullable ReturnAuthorised before,
            OrderId order,
            ReturnId goodsReturn,
            List<ReturnedLine> lines,
            String reason,
            Map<Integer, Quantity> returnable) {

        boolean newOrTheSame() {
            return before == null
                    || before.lines().equals(lines) && before.reason().equals(reason);
        }

        boolean someLine() {
            return !lines.isEmpty();
        }

        boolean linesAreOfTheOrder() {
            return returnable
                            .keySet()
                            .containsAll(lines.stream().map(ReturnedLine::line).toList())
                    && lines.stream().map(ReturnedLine::line).distinct().count() == lines.size();
        }

        boolean quantitiesArePositive() {
            return lines.stream().allMatch(line -> line.quantity().isPositive());
        }

        boolean quantitiesWereShipped() {
            return lines.stream()
                    .allMatch(line ->
                            line.quantity().compareTo(returnable.getOrDefault(line.line(), line.quantity())) <= 0);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }

        boolean numbersAreShortEnough() {
            return order.value().length() + goodsReturn.value().length() <= CHARACTERS_MAX;
        }
    }
}
