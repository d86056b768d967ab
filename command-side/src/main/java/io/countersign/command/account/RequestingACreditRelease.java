package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.Standing;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.order.OrderKind;
import io.countersign.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When may somebody ask that an order ships before it is paid? */
final class RequestingACreditRelease {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Asking for a credit release",
            rule("CRL-1", "A release number is used once; the same request may be sent again.", Facts::newOrTheSame),
            rule("CRL-2", "A release is asked for an order that is withheld.", Facts::orderIsWithheld),
            rule("CRL-3", "A project order ships on confirmed money and never on credit.", Facts::orderIsStandard),
            rule("CRL-4", "A small customer's order never ships on credit.", Facts::customerIsNotSmall),
            rule("CRL-5", "An order has one live request or approval at a time.", Facts::isTheOnlyOne),
            rule("CRL-6", "Asking for a release has a reason.", Facts::reasonIsGiven));

    private RequestingACreditRelease() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param live what is asked or approved for the order and not over
     */
    record Facts(
            @Nullable Release before,
            RequestCreditRelease command,
            PersonId requester,
            @Nullable OrderOnAccount order,
            Standing standing,
            List<Release> live) {

        boolean sentAgain() {
            return before != null && before.says(command.order(), command.reason(), requester);
        }

        boolean newOrTheSame() {
            return before == null || sentAgain();
        }

        boolean orderIsWithheld() {
            return sentAgain() || order != null && order.isWithheld();
        }

        boolean orderIsStandard() {
            return order == null || order.kind() == OrderKind.STANDARD;
        }

        boolean customerIsNotSmall() {
            return sentAgain() || standing != Standing.SMALL;
        }

        boolean isTheOnlyOne() {
            return sentAgain() || live.isEmpty();
        }

        boolean reasonIsGiven() {
            return !command.reason().isBlank();
        }
    }
}
