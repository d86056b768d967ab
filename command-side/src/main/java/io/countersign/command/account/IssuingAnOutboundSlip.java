package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.Standing;
import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When may goods leave? */
final class IssuingAnOutboundSlip {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Issuing an outbound slip",
            rule("FND-3", "Goods leave only for an order that is known to its account.", Facts::orderIsKnown),
            rule(
                    "FND-4",
                    "Goods leave only when the account's funds are enough for the order, or on exactly one live credit release.",
                    Facts::fundsAreEnoughOrReleased),
            rule("FND-5", "Goods that were billed have left already.", Facts::notBilledYet),
            rule("FND-6", "Goods of an order that was cancelled stay.", Facts::notCancelled),
            rule(
                    "FND-7",
                    "Goods of an order that needs the regional manager leave only after the manager agreed.",
                    Facts::managerAgreed),
            rule(
                    "FND-8",
                    "A small customer's goods leave on funds and never on credit.",
                    Facts::notOnCreditToTheSmall));

    private IssuingAnOutboundSlip() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param approvals how many credit releases of the order may be used today
     */
    record Facts(@Nullable OrderOnAccount order, Coverage coverage, int approvals, Standing standing) {

        boolean orderIsKnown() {
            return order != null;
        }

        boolean notBilledYet() {
            return order == null || order.letGo() || order.invoice() == null;
        }

        boolean fundsAreEnough() {
            return order == null || order.letGo() || order.isHeld() || coverage.covers(order);
        }

        boolean fundsAreEnoughOrReleased() {
            return fundsAreEnough() || approvals == 1;
        }

        boolean notCancelled() {
            return order == null || !order.isDropped();
        }

        boolean managerAgreed() {
            return order == null || !order.isHeld();
        }

        boolean notOnCreditToTheSmall() {
            return fundsAreEnough() || approvals == 0 || standing != Standing.SMALL;
        }
    }
}
