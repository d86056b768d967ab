package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.Allocation;
import io.countersign.account.TakenBack;
import io.countersign.money.Money;
import io.countersign.query.documents.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * On which business day each part of an event counts.
 *
 * <p>Most events have one day. Those that put money towards several orders, or take it back, have one for each. What
 * describes a customer (name, region, standing) has none: it holds for every day.
 */
public final class BusinessDays {

    private final ZoneId zone;

    /** Days in this time zone. */
    public BusinessDays(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A part of an event and the day from which it counts.
     *
     * @param own its own business date, which is earlier when its month was closed before it was recorded
     */
    public record Dated(LocalDate on, LocalDate own, AccountEvent part) {

        private Dated(LocalDate own, AccountEvent part) {
            this(own, own, part);
        }

        /** Whether it counts later than its own date, because that month was closed. */
        public boolean isLate() {
            return own.isBefore(on);
        }

        private Dated counted(Recorded recorded) {
            return own.equals(LocalDate.MIN) ? this : new Dated(recorded.counted(own), own, part);
        }
    }

    /** The parts of an event, in the order in which they have to be folded. */
    public List<Dated> of(AccountEvent event, Recorded recorded) {
        return of(event, recorded.at()).stream()
                .map(dated -> dated.counted(recorded))
                .toList();
    }

    private List<Dated> of(AccountEvent event, Instant recordedAt) {
        return switch (event) {
            case RemittanceRecorded recorded -> on(dayOf(recorded.slip().remittedAt()), recorded);
            case RemittanceConfirmed confirmed -> on(confirmed.valueDate(), confirmed);
            case RemittanceRejected rejected -> on(dayOf(recordedAt), rejected);
            case SettlementBroughtAlong brought -> on(brought.receivedOn(), brought);
            case InvoiceCharged charged -> on(charged.invoicedOn(), charged);
            case CreditNoteIssued issued -> on(issued.creditedOn(), issued);
            case RemittanceAllocated allocated ->
                each(
                        allocated.allocations(),
                        one -> new RemittanceAllocated(allocated.account(), allocated.remittance(), List.of(one)));
            case CreditNoteAllocated allocated ->
                each(
                        allocated.allocations(),
                        one -> new CreditNoteAllocated(allocated.account(), allocated.creditNote(), List.of(one)));
            case RemittanceReallocated moved -> partsOf(moved);
            case RemittanceReversed reversed -> partsOf(reversed);
            case OrderDropped dropped -> on(dayOf(recordedAt), dropped);
            default -> always(event);
        };
    }

    private static List<Dated> partsOf(RemittanceReallocated moved) {
        List<Dated> parts = new ArrayList<>();
        for (TakenBack back : moved.takenBack()) {
            parts.add(new Dated(back.on(), part(moved, List.of(back), List.of())));
        }
        for (Allocation allocation : moved.allocations()) {
            parts.add(new Dated(allocation.on(), part(moved, List.of(), List.of(allocation))));
        }
        return parts;
    }

    private static RemittanceReallocated part(
            RemittanceReallocated moved, List<TakenBack> takenBack, List<Allocation> allocations) {
        return new RemittanceReallocated(
                moved.account(),
                moved.remittance(),
                takenBack,
                allocations,
                moved.reallocatedOn(),
                moved.reason(),
                moved.reallocatedBy());
    }

    private static List<Dated> partsOf(RemittanceReversed reversed) {
        List<Dated> parts = new ArrayList<>();
        for (TakenBack back : reversed.takenBack()) {
            parts.add(new Dated(
                    back.on(), part(reversed, Money.zero(reversed.amount().currency()), List.of(back))));
        }
        parts.add(new Dated(reversed.reversedOn(), part(reversed, reversed.amount(), List.of())));
        return parts;
    }

    private static RemittanceReversed part(RemittanceReversed reversed, Money amount, List<TakenBack> takenBack) {
        return new RemittanceReversed(
                reversed.account(),
                reversed.remittance(),
                amount,
                takenBack,
                reversed.reversedOn(),
                reversed.reason(),
                reversed.reversedBy());
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static List<Dated> always(AccountEvent event) {
        return on(LocalDate.MIN, event);
    }

    private static List<Dated> on(LocalDate day, AccountEvent event) {
        return List.of(new Dated(day, event));
    }

    private static List<Dated> each(List<Allocation> allocations, Function<Allocation, AccountEvent> part) {
        return allocations.stream()
                .map(one -> new Dated(one.on(), part.apply(one)))
                .toList();
    }
}
