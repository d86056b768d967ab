package io.countersign.query.sales;

import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.query.sales.Attribution.Since;
import io.countersign.query.sales.SalesDay.AccountDay;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose each customer was from which day on, so that a later change never moves what was sold before it. */
public final class AttributionsFold implements Fold<Attribution> {

    private static final Set<String> EVENTS = StoredNames.namesOf(
            AccountOpened.class,
            RegionChanged.class,
            SalespersonChanged.class,
            OrderPlaced.class,
            OrderBroughtAlong.class,
            InvoiceCharged.class);

    private final SalesFold sales;
    private final ZoneId zone;

    /** Days in this time zone. */
    public AttributionsFold(ZoneId zone) {
        this.zone = zone;
        this.sales = new SalesFold(zone);
    }

    @Override
    public String name() {
        return "attributions";
    }

    @Override
    public Class<Attribution> document() {
        return Attribution.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        CustomerAccountId account = accountOf(event);
        return account == null ? null : account.value();
    }

    private static @Nullable CustomerAccountId accountOf(Object event) {
        return switch (event) {
            case AccountOpened opened -> opened.account();
            case RegionChanged changed -> changed.account();
            case SalespersonChanged changed -> changed.account();
            case OrderPlaced placed -> placed.account();
            case OrderBroughtAlong brought -> brought.account();
            case InvoiceCharged charged -> charged.account();
            default -> null;
        };
    }

    @Override
    public Attribution after(@Nullable Attribution before, Object event, Recorded recorded) {
        CustomerAccountId account = accountOf(event);
        if (account == null) {
            return Fold.demand(before, event);
        }
        Attribution known = before == null ? new Attribution(account, null, List.of(), null) : before;
        LocalDate today = LocalDate.ofInstant(recorded.at(), zone);
        Since last = known.on(LocalDate.MAX);
        return switch (event) {
            case AccountOpened opened ->
                new Attribution(
                        account,
                        opened.name(),
                        List.of(new Since(today, opened.region(), opened.salesperson())),
                        known.firstOn());
            case RegionChanged changed -> since(known, new Since(today, changed.to(), last.salesperson()));
            case SalespersonChanged changed -> since(known, new Since(today, last.region(), changed.to()));
            default -> isSale(event) ? bought(known, sales.dayOf(event, recorded)) : known;
        };
    }

    /** The last change of a day holds for the whole of it. */
    private static Attribution since(Attribution before, Since since) {
        List<Since> history = new ArrayList<>(before.history());
        if (!history.isEmpty() && !history.getLast().from().isBefore(since.from())) {
            history.removeLast();
        }
        history.add(since);
        return new Attribution(before.account(), before.name(), history, before.firstOn());
    }

    private static boolean isSale(Object event) {
        AccountDay change = SalesFold.changeOf(event);
        return change != null && (change.orders() > 0 || !change.billed().isZero());
    }

    private static Attribution bought(Attribution before, LocalDate on) {
        LocalDate first = before.firstOn();
        return first != null && !on.isBefore(first)
                ? before
                : new Attribution(before.account(), before.name(), before.history(), on);
    }
}
