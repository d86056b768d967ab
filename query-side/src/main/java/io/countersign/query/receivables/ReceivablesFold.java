package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.ChargedInvoice;
import io.countersign.order.OrderId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each customer owes, from the events of the customers' accounts.
 *
 * <p>In the order of the log money comes to an invoice only while something is to be paid for it. As of a past day it may
 * be otherwise: a payment that went back later is still there, and what was put in its place is there already. So a fold
 * of a past day remembers the invoices.
 */
public final class ReceivablesFold implements TimelessFold<AccountReceivables> {

    private static final Set<Class<?>> KINDS = Set.of(
            AccountOpened.class,
            StandingChanged.class,
            RegionChanged.class,
            SalespersonChanged.class,
            RemittanceRecorded.class,
            RemittanceConfirmed.class,
            RemittanceRejected.class,
            RemittanceAllocated.class,
            RemittanceReallocated.class,
            RemittanceReversed.class,
            InvoiceCharged.class,
            CreditNoteIssued.class,
            CreditNoteAllocated.class,
            SettlementBroughtAlong.class,
            OrderDropped.class);
    private static final Set<String> EVENTS = StoredNames.namesOf(KINDS.toArray(Class<?>[]::new));

    private final @Nullable Map<OrderId, ChargedInvoice> charged;

    /** Of everything that happened. */
    public ReceivablesFold() {
        this(null);
    }

    private ReceivablesFold(@Nullable Map<OrderId, ChargedInvoice> charged) {
        this.charged = charged;
    }

    /** Of what counts by some day, for one reading of the log. */
    static ReceivablesFold ofADay() {
        return new ReceivablesFold(new HashMap<>());
    }

    @Override
    public String name() {
        return ReceivablesProjection.GROUP;
    }

    @Override
    public Class<AccountReceivables> document() {
        return AccountReceivables.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof AccountEvent account && KINDS.contains(event.getClass())
                ? account.account().value()
                : null;
    }

    @Override
    public AccountReceivables after(@Nullable AccountReceivables before, Object event) {
        if (event instanceof AccountOpened opened && before == null) {
            return AccountReceivables.opened(opened);
        }
        if (charged == null) {
            return Fold.demand(before, event).after((AccountEvent) event, order -> null);
        }
        if (event instanceof InvoiceCharged invoice) {
            charged.put(invoice.order(), AccountReceivables.invoiceOf(invoice));
        }
        return Fold.demand(before, event).after((AccountEvent) event, charged::get);
    }
}
