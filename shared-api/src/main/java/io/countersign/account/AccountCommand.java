package io.countersign.account;

import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a customer account. */
public sealed interface AccountCommand {

    CustomerAccountId account();

    /** Open an account for a customer. */
    record OpenAccount(
            @TargetAggregateIdentifier CustomerAccountId account,
            String name,
            @Nullable PersonId contact,
            Region region,
            @Nullable PersonId salesperson,
            Standing standing,
            Currency currency)
            implements AccountCommand {}

    /** Give the customer another standing. */
    record ChangeStanding(@TargetAggregateIdentifier CustomerAccountId account, Standing standing, String reason)
            implements AccountCommand {}

    /** Move the customer to another region. */
    record MoveToRegion(@TargetAggregateIdentifier CustomerAccountId account, Region region, String reason)
            implements AccountCommand {}

    /** Hand the customer to another salesperson. */
    record AssignSalesperson(@TargetAggregateIdentifier CustomerAccountId account, PersonId salesperson, String reason)
            implements AccountCommand {}

    /** Put the proof of a payment on the account. */
    record RecordRemittance(
            @TargetAggregateIdentifier CustomerAccountId account, RemittanceId remittance, RemittanceSlip slip)
            implements AccountCommand {}

    /** Say that the money of a slip is there, and exactly how much of it. */
    record ConfirmRemittance(
            @TargetAggregateIdentifier CustomerAccountId account,
            RemittanceId remittance,
            Money amount,
            LocalDate valueDate)
            implements AccountCommand {}

    /** Say that the money of a slip never came. */
    record RejectRemittance(
            @TargetAggregateIdentifier CustomerAccountId account, RemittanceId remittance, String reason)
            implements AccountCommand {}

    /** Take a confirmed remittance back because it bounced. */
    record ReverseRemittance(
            @TargetAggregateIdentifier CustomerAccountId account,
            RemittanceId remittance,
            LocalDate reversedOn,
            String reason)
            implements AccountCommand {}

    /** Put a confirmed remittance towards these orders, instead of those it was put towards before. */
    record ReallocateRemittance(
            @TargetAggregateIdentifier CustomerAccountId account,
            RemittanceId remittance,
            List<Share> shares,
            LocalDate reallocatedOn,
            String reason)
            implements AccountCommand {

        public ReallocateRemittance {
            shares = List.copyOf(shares);
        }

        /** How much of the remittance one order shall have. */
        public record Share(OrderId order, Money amount) {}
    }

    /**
     * See whether the account's funds cover a new order, and whether the regional manager has to agree to it.
     *
     * @param fromMaker whether some of its goods have to be ordered from a maker
     */
    record CoverOrder(
            @TargetAggregateIdentifier CustomerAccountId account,
            OrderId order,
            OrderKind kind,
            Money total,
            Goods goods,
            boolean fromMaker)
            implements AccountCommand {}

    /** Let the goods of an order go, if the money for them is there. */
    record IssueOutboundSlip(@TargetAggregateIdentifier CustomerAccountId account, OrderId order)
            implements AccountCommand {}

    /** Put an invoice on the account. */
    record ChargeInvoice(
            @TargetAggregateIdentifier CustomerAccountId account,
            OrderId order,
            InvoiceNumber invoice,
            Money amount,
            LocalDate invoicedOn,
            LocalDate dueOn)
            implements AccountCommand {}

    /** Put a credit note from the time before the ledger on the account. */
    record BringAlongCreditNote(
            @TargetAggregateIdentifier CustomerAccountId account,
            CreditNoteNumber creditNote,
            OrderId order,
            Money amount,
            LocalDate creditedOn)
            implements AccountCommand {}

    /** Put the payment of an invoice from the time before the ledger on the account. */
    record BringAlongSettlement(
            @TargetAggregateIdentifier CustomerAccountId account,
            RemittanceId remittance,
            OrderId order,
            Money amount,
            LocalDate receivedOn)
            implements AccountCommand {}

    /** Agree, as the regional manager, to an order that needs it. */
    record CoordinateOrder(
            @TargetAggregateIdentifier CustomerAccountId account,
            OrderId order,
            @Nullable String remark) implements AccountCommand {}

    /** Decline, as the regional manager, an order that needs agreement. */
    record DeclineOrder(@TargetAggregateIdentifier CustomerAccountId account, OrderId order, String reason)
            implements AccountCommand {}

    /** Forget an order that was cancelled, and free the money put towards it. */
    record DropOrder(@TargetAggregateIdentifier CustomerAccountId account, OrderId order, String reason)
            implements AccountCommand {}

    /** Ask that an order may ship before it is paid. */
    record RequestCreditRelease(
            @TargetAggregateIdentifier CustomerAccountId account, ReleaseId release, OrderId order, String reason)
            implements AccountCommand {}

    /** Let an order ship before it is paid. */
    record ApproveCreditRelease(
            @TargetAggregateIdentifier CustomerAccountId account,
            ReleaseId release,
            @Nullable String remark) implements AccountCommand {}

    /** Refuse that an order ships before it is paid. */
    record RefuseCreditRelease(@TargetAggregateIdentifier CustomerAccountId account, ReleaseId release, String reason)
            implements AccountCommand {}

    /** Take a request or an unused approval back. */
    record WithdrawCreditRelease(@TargetAggregateIdentifier CustomerAccountId account, ReleaseId release, String reason)
            implements AccountCommand {}

    /**
     * Put on record that the customer was asked for payment.
     *
     * @param customersOwnCall whether the customer called of their own accord
     */
    record LogDunningAttempt(
            @TargetAggregateIdentifier CustomerAccountId account,
            DunningChannel channel,
            @Nullable PersonId spokeTo,
            String said,
            @Nullable PaymentPromise promise,
            boolean customersOwnCall)
            implements AccountCommand {}

    /**
     * Register a paper that the customer gave.
     *
     * @param sha256 of the scan, in hexadecimal
     */
    record RegisterPaper(
            @TargetAggregateIdentifier CustomerAccountId account,
            PaperId paper,
            PaperKind kind,
            @Nullable LocalDate validUntil,
            @Nullable String sha256,
            boolean confidential)
            implements AccountCommand {}

    /** Let orders of these days need the regional manager. */
    record SetAdjustmentPeriod(
            @TargetAggregateIdentifier CustomerAccountId account, LocalDate from, LocalDate until, String reason)
            implements AccountCommand {}

    /** Let happen what the calendar has brought about: lapses, broken promises, overdue invoices, escalations, reminders. */
    record FollowUp(@TargetAggregateIdentifier CustomerAccountId account) implements AccountCommand {}

    /** Put a credit note for goods that came back on the account. */
    record IssueCreditNote(
            @TargetAggregateIdentifier CustomerAccountId account,
            CreditNoteNumber creditNote,
            OrderId order,
            Money amount,
            LocalDate creditedOn)
            implements AccountCommand {}
}
