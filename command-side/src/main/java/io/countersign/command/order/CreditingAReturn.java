package io.countersign.command.order;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.CreditNoteNumber;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import io.countersign.order.OrderEvent.ReturnCredited;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may a customer be credited for goods that came back? */
final class CreditingAReturn {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Crediting a return",
            rule("RET-17", "Only goods that came back are credited.", Facts::goodsAreBack),
            rule("RET-18", "A return is credited once; the same credit note may be sent again.", Facts::newOrTheSame),
            rule("RET-19", "Nobody credits a return that they authorised.", Facts::twoPeopleAreInvolved),
            rule("RET-20", "A credit note is not dated in the future.", Facts::dayHasCome),
            rule("RET-21", "What is credited is more than nothing.", Facts::amountIsPositive),
            rule("RET-22", "Goods are credited when they have been billed.", Facts::goodsAreBilled),
            rule("RET-23", "A credit note is dated on the day of the invoice, or later.", Facts::dayIsAfterInvoice));

    private CreditingAReturn() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param amount what the goods that came back were sold for; absent when none came back
     * @param invoicedOn the day of the order's invoice
     */
    record Facts(
            @Nullable Money amount,
            @Nullable LocalDate invoicedOn,
            @Nullable ReturnCredited before,
            CreditNoteNumber creditNote,
            LocalDate creditedOn,
            @Nullable PersonId authorisedBy,
            PersonId creditedBy,
            LocalDate today) {

        boolean goodsAreBack() {
            return amount != null;
        }

        boolean newOrTheSame() {
            return before == null
                    || before.creditNote().equals(creditNote)
                            && before.creditedOn().equals(creditedOn);
        }

        boolean twoPeopleAreInvolved() {
            return !creditedBy.equals(authorisedBy);
        }

        boolean dayHasCome() {
            return !creditedOn.isAfter(today);
        }

        boolean amountIsPositive() {
            return amount == null || amount.isPositive();
        }

        boolean goodsAreBilled() {
            return invoicedOn != null;
        }

        boolean dayIsAfterInvoice() {
            return invoicedOn == null || !creditedOn.isBefore(invoicedOn);
        }
    }
}
