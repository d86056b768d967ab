package io.countersign.query.accounts;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.AdjustmentPeriodSet;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.AdjustmentPeriod;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each account as the office sees it, from all the events of its stream: their number is its version. */
public final class AccountCard implements TimelessFold<Account> {

    @Override
    public String name() {
        return AccountsProjection.GROUP;
    }

    @Override
    public Class<Account> document() {
        return Account.class;
    }

    @Override
    public Set<String> events() {
        return StoredNames.namesOf(AccountEvent.class);
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof AccountEvent account ? account.account().value() : null;
    }

    @Override
    public Account after(@Nullable Account before, Object event) {
        if (event instanceof AccountOpened opened && before == null) {
            return new Account(
                    opened.account(),
                    opened.name(),
                    opened.contact(),
                    opened.region(),
                    opened.salesperson(),
                    opened.standing(),
                    opened.currency(),
                    null,
                    0);
        }
        Account next = next(Fold.demand(before, event));
        return switch (event) {
            case RegionChanged changed ->
                new Account(
                        next.account(),
                        next.name(),
                        next.contact(),
                        changed.to(),
                        next.salesperson(),
                        next.standing(),
                        next.currency(),
                        next.adjustment(),
                        next.version());
            case SalespersonChanged changed ->
                new Account(
                        next.account(),
                        next.name(),
                        next.contact(),
                        next.region(),
                        changed.to(),
                        next.standing(),
                        next.currency(),
                        next.adjustment(),
                        next.version());
            case StandingChanged changed ->
                new Account(
                        next.account(),
                        next.name(),
                        next.contact(),
                        next.region(),
                        next.salesperson(),
                        changed.to(),
                        next.currency(),
                        next.adjustment(),
                        next.version());
            case AdjustmentPeriodSet set ->
                with(next, new AdjustmentPeriod(set.from(), set.until(), set.reason(), set.setBy()));
            default -> next;
        };
    }

    private static Account with(Account next, AdjustmentPeriod adjustment) {
        return new Account(
                next.account(),
                next.name(),
                next.contact(),
                next.region(),
                next.salesperson(),
                next.standing(),
                next.currency(),
                adjustment,
                next.version());
    }

    private static Account next(Account before) {
        return new Account(
                before.account(),
                before.name(),
                before.contact(),
                before.region(),
                before.salesperson(),
                before.standing(),
                before.currency(),
                before.adjustment(),
                before.version() + 1);
    }
}
