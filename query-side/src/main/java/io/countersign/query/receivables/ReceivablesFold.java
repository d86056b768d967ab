package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.query.documents.Fold;
import io.countersign.store.names.StoredNames;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each customer owes, from the events of the customers' accounts. */
public final class ReceivablesFold implements Fold<AccountReceivables> {

    private static final Set<String> EVENTS = events(OrderCovered.class, OrderWithheld.class, OutboundSlipIssued.class);

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
        return switch (event) {
            case OrderCovered covered -> null;
            case OrderWithheld withheld -> null;
            case OutboundSlipIssued issued -> null;
            case AccountEvent account -> account.account().value();
            default -> null;
        };
    }

    @Override
    public AccountReceivables after(@Nullable AccountReceivables before, Object event) {
        return event instanceof AccountOpened opened && before == null
                ? AccountReceivables.opened(opened)
                : Fold.demand(before, event).after((AccountEvent) event);
    }

    private static Set<String> events(Class<?>... withoutMoney) {
        Set<String> events = new HashSet<>(StoredNames.namesOf(AccountEvent.class));
        events.removeAll(StoredNames.namesOf(withoutMoney));
        return Set.copyOf(events);
    }
}
