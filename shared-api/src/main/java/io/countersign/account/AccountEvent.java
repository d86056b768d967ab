package io.countersign.account;

import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a customer account. Read from top to bottom, it is an account's life. */
public sealed interface AccountEvent {

    CustomerAccountId account();

    /** A customer may buy from now on. */
    @Revision("1")
    record AccountOpened(
            CustomerAccountId account,
            String name,
            @Nullable PersonId contact,
            Region region,
            @Nullable PersonId salesperson,
            Standing standing,
            Currency currency)
            implements AccountEvent {}

    /** The customer is rated differently from now on. */
    @Revision("1")
    record StandingChanged(CustomerAccountId account, Standing from, Standing to, String reason, PersonId changedBy)
            implements AccountEvent {}

    /** Another region looks after the customer from now on. */
    @Revision("1")
    record RegionChanged(CustomerAccountId account, Region from, Region to, String reason, PersonId changedBy)
            implements AccountEvent {}

    /** Another salesperson looks after the customer from now on. */
    @Revision("1")
    record SalespersonChanged(
            CustomerAccountId account, @Nullable PersonId from, PersonId to, String reason, PersonId changedBy)
            implements AccountEvent {}

    /** The customer showed that money was sent. */
    @Revision("1")
    record RemittanceRecorded(
            CustomerAccountId account, RemittanceId remittance, RemittanceSlip slip, PersonId recordedBy)
            implements AccountEvent {}

    /**
     * Finance saw the money.
     *
     * @param amount what really came
     * @param slipAmount what the slip had said
     */
    @Revision("1")
    record RemittanceConfirmed(
            CustomerAccountId account,
            RemittanceId remittance,
            Money amount,
            Money slipAmount,
            LocalDate valueDate,
            PersonId confirmedBy)
            implements AccountEvent {}

    /** The money of a slip never came. */
    @Revision("1")
    record RemittanceRejected(
            CustomerAccountId account, RemittanceId remittance, Money slipAmount, String reason, PersonId rejectedBy)
            implements AccountEvent {}

    /** Money was put towards orders. */
    @Revision("1")
    record RemittanceAllocated(CustomerAccountId account, RemittanceId remittance, List<Allocation> allocations)
            implements AccountEvent {

        public RemittanceAllocated {
            allocations = List.copyOf(allocations);
        }
    }

    /** Money was moved from some orders to others. */
    @Revision("1")
    record RemittanceReallocated(
            CustomerAccountId account,
            RemittanceId remittance,
            List<TakenBack> takenBack,
            List<Allocation> allocations,
            LocalDate reallocatedOn,
            String reason,
            PersonId reallocatedBy)
            implements AccountEvent {

        public RemittanceReallocated {
            takenBack = List.copyOf(takenBack);
            allocations = List.copyOf(allocations);
        }
    }

    /** Confirmed money bounced; what it had paid for is unpaid again. */
    @Revision("1")
    record RemittanceReversed(
            CustomerAccountId account,
            RemittanceId remittance,
            Money amount,
            List<TakenBack> takenBack,
            LocalDate reversedOn,
            String reason,
            PersonId reversedBy)
            implements AccountEvent {

        public RemittanceReversed {
            takenBack = List.copyOf(takenBack);
        }
    }

    /** The account's funds are enough for this order. */
    @Revision("1")
    record OrderCovered(CustomerAccountId account, OrderId order, OrderKind kind, Money total)
            implements AccountEvent {}

    /** The account's funds are not enough for this order; it may not ship (扣押). */
    @Revision("1")
    record OrderWithheld(CustomerAccountId account, OrderId order, OrderKind kind, Money total, Money shortBy)
            implements AccountEvent {}

    /**
     * The goods of an order were let go (出库单), for the reason that the basis names.
     *
     * @param release the approval, when the basis is a credit release
     */
    @Revision("2")
    record OutboundSlipIssued(
            CustomerAccountId account,
            OrderId order,
            ShippingBasis basis,
            @Nullable ReleaseId release,
            PersonId issuedBy)
            implements AccountEvent {}

    /** The customer owes this invoice. */
    @Revision("1")
    record InvoiceCharged(
            CustomerAccountId account,
            OrderId order,
            InvoiceNumber invoice,
            Money amount,
            LocalDate invoicedOn,
            LocalDate dueOn)
            implements AccountEvent {}

    /** The customer owes less, because goods came back or a price was corrected. */
    @Revision("1")
    record CreditNoteIssued(
            CustomerAccountId account, CreditNoteNumber creditNote, OrderId order, Money amount, LocalDate creditedOn)
            implements AccountEvent {}

    /** A credit note was put towards invoices. */
    @Revision("1")
    record CreditNoteAllocated(CustomerAccountId account, CreditNoteNumber creditNote, List<Allocation> allocations)
            implements AccountEvent {

        public CreditNoteAllocated {
            allocations = List.copyOf(allocations);
        }
    }

    /** A payment from the time before the ledger was brought along. */
    @Revision("1")
    record SettlementBroughtAlong(
            CustomerAccountId account,
            RemittanceId remittance,
            OrderId order,
            Money amount,
            LocalDate receivedOn,
            PersonId broughtBy)
            implements AccountEvent {}

    /** An order needs the regional manager before its money is looked at. */
    @Revision("1")
    record OrderHeld(CustomerAccountId account, OrderId order, OrderKind kind, Money total, List<HoldReason> reasons)
            implements AccountEvent {

        public OrderHeld {
            reasons = List.copyOf(reasons);
        }
    }

    /** The regional manager agreed to an order. */
    @Revision("1")
    record OrderCoordinated(
            CustomerAccountId account,
            OrderId order,
            @Nullable String remark,
            ExercisedAuthority authority,
            PersonId coordinatedBy)
            implements AccountEvent {}

    /** The regional manager declined an order. */
    @Revision("1")
    record OrderDeclined(
            CustomerAccountId account, OrderId order, String reason, ExercisedAuthority authority, PersonId declinedBy)
            implements AccountEvent {}

    /** An order was cancelled; money put towards it is free again. */
    @Revision("1")
    record OrderDropped(CustomerAccountId account, OrderId order, List<FreedMoney> freed, String reason)
            implements AccountEvent {

        public OrderDropped {
            freed = List.copyOf(freed);
        }
    }

    /** A project order needs this much confirmed before its goods are ordered from a maker. */
    @Revision("1")
    record DepositAsked(CustomerAccountId account, OrderId order, Money deposit, int policyVersion)
            implements AccountEvent {}

    /** The deposit for a project order is there; its goods may be bought. */
    @Revision("1")
    record DepositConfirmed(CustomerAccountId account, OrderId order, Money deposit) implements AccountEvent {}

    /**
     * Somebody asked that an order may ship before it is paid.
     *
     * @param figures how the account stood at that moment
     */
    @Revision("1")
    record CreditReleaseRequested(
            CustomerAccountId account,
            ReleaseId release,
            OrderId order,
            Money shortBy,
            String reason,
            FiguresSeen figures,
            int policyVersion,
            PersonId requestedBy)
            implements AccountEvent {}

    /**
     * An order may ship before it is paid.
     *
     * @param lapsesOn the last day on which it may
     */
    @Revision("1")
    record CreditReleaseApproved(
            CustomerAccountId account,
            ReleaseId release,
            OrderId order,
            @Nullable String remark,
            ExercisedAuthority authority,
            LocalDate lapsesOn,
            int policyVersion,
            PersonId approvedBy)
            implements AccountEvent {}

    /** An order may not ship before it is paid. */
    @Revision("1")
    record CreditReleaseRefused(
            CustomerAccountId account,
            ReleaseId release,
            OrderId order,
            String reason,
            ExercisedAuthority authority,
            PersonId refusedBy)
            implements AccountEvent {}

    /** A request or an unused approval was taken back. */
    @Revision("1")
    record CreditReleaseWithdrawn(
            CustomerAccountId account, ReleaseId release, OrderId order, String reason, PersonId withdrawnBy)
            implements AccountEvent {}

    /** An approval was not used in time. */
    @Revision("1")
    record CreditReleaseLapsed(CustomerAccountId account, ReleaseId release, OrderId order, LocalDate lapsedOn)
            implements AccountEvent {}

    /** The order that a release was for is paid. */
    @Revision("1")
    record CreditReleaseSettled(CustomerAccountId account, ReleaseId release, OrderId order, LocalDate settledOn)
            implements AccountEvent {}

    /**
     * Goods left on money that is not there any more: a slip that came to nothing, or to less, or a payment that went
     * back. The order is unpaid from that moment.
     *
     * @param release the approval that the goods left on, when they left on one; it is unpaid again
     * @param owing what is still to be paid for it, beyond the funds that were seen
     */
    @Revision("1")
    record DebtReopened(
            CustomerAccountId account,
            OrderId order,
            RemittanceId remittance,
            @Nullable ReleaseId release,
            Money owing) implements AccountEvent {}

    /** The customer has to be asked for payment (催款). */
    @Revision("1")
    record DunningOpened(
            CustomerAccountId account,
            DunningCaseId dunning,
            List<OrderId> orders,
            Money amount,
            LocalDate openedOn,
            int policyVersion)
            implements AccountEvent {

        public DunningOpened {
            orders = List.copyOf(orders);
        }
    }

    /** The customer is behind with other orders, or with another amount, than before. */
    @Revision("1")
    record ArrearsChanged(CustomerAccountId account, DunningCaseId dunning, List<OrderId> orders, Money amount)
            implements AccountEvent {

        public ArrearsChanged {
            orders = List.copyOf(orders);
        }
    }

    /**
     * The customer was asked for payment.
     *
     * @param attempt its number, from 1
     * @param nextDueOn the day of the next attempt
     */
    @Revision("1")
    record DunningAttemptLogged(
            CustomerAccountId account,
            DunningCaseId dunning,
            int attempt,
            LocalDate on,
            DunningChannel channel,
            @Nullable PersonId spokeTo,
            String said,
            @Nullable PaymentPromise promise,
            boolean customersOwnCall,
            LocalDate nextDueOn,
            PersonId loggedBy)
            implements AccountEvent {}

    /** The customer paid what they had promised. */
    @Revision("1")
    record PromiseKept(CustomerAccountId account, DunningCaseId dunning, PaymentPromise promise)
            implements AccountEvent {}

    /** The day of a promise went by, and less came than was promised. */
    @Revision("1")
    record PromiseBroken(CustomerAccountId account, DunningCaseId dunning, PaymentPromise promise, Money received)
            implements AccountEvent {}

    /** The regional manager takes the case over. */
    @Revision("1")
    record DunningEscalated(CustomerAccountId account, DunningCaseId dunning, Region region, LocalDate escalatedOn)
            implements AccountEvent {}

    /** The customer is behind with nothing any more. */
    @Revision("1")
    record DunningClosed(CustomerAccountId account, DunningCaseId dunning, LocalDate closedOn)
            implements AccountEvent {}

    /** The customer gave a paper. */
    @Revision("1")
    record PaperRegistered(
            CustomerAccountId account,
            PaperId paper,
            PaperKind kind,
            @Nullable LocalDate validUntil,
            @Nullable String sha256,
            boolean confidential,
            PersonId registeredBy)
            implements AccountEvent {}

    /** A paper is about to expire; somebody was reminded. */
    @Revision("1")
    record PaperExpiryReminded(
            CustomerAccountId account,
            PaperId paper,
            PaperKind kind,
            LocalDate validUntil,
            @Nullable PersonId salesperson)
            implements AccountEvent {}

    /** Orders of these days need the regional manager (调整期). */
    @Revision("1")
    record AdjustmentPeriodSet(
            CustomerAccountId account, LocalDate from, LocalDate until, String reason, PersonId setBy)
            implements AccountEvent {}
}
