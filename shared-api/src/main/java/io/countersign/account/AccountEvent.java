package io.countersign.account;

import io.countersign.money.Money;
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

    /** The goods of an order were let go (出库单), for the reason that the basis names. */
    @Revision("1")
    record OutboundSlipIssued(CustomerAccountId account, OrderId order, ShippingBasis basis, PersonId issuedBy)
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
}
