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
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each customer owes, from the events of the customers' accounts. */
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
        return event instanceof AccountOpened opened && before == null
                ? AccountReceivables.opened(opened)
                : Fold.demand(before, event).after((AccountEvent) event);
    }
}
