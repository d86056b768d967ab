package io.countersign.trial;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.AccountQuery.ListAccounts;
import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.order.OrderQuery.Order;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.remittance.RemittanceQuery.FindRemittance;
import io.countersign.remittance.RemittanceQuery.ListRemittances;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.staff.StaffQuery.FindAuthority;
import io.countersign.staff.StaffQuery.ListStaff;
import io.countersign.staff.StaffQuery.StaffMember;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** A query side made up for trying the edge: it shows what the made-up command side accepted. */
final class TrialAnswers {

    /** Whoever looks for this text meets a bug. */
    static final String BREAKS = "breaks";

    private static final Currency CNY = Currency.getInstance("CNY");

    private final TrialOffice office;

    TrialAnswers(TrialOffice office) {
        this.office = office;
    }

    @QueryHandler
    Authority answer(FindAuthority question, MetaData metadata) {
        if (!question.person().value().equals(metadata.get(MetadataKeys.ACTOR))) {
            office.ledger.demandAsker(question, metadata);
        }
        synchronized (office) {
            StaffMember member = office.ledger.staff.get(question.person());
            return member == null
                    ? Authority.none(question.person())
                    : new Authority(question.person(), member.roles(), member.regions(), List.of());
        }
    }

    @QueryHandler
    ListStaff.Staff answer(ListStaff question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return new ListStaff.Staff(List.copyOf(office.ledger.staff.values()));
        }
    }

    @QueryHandler
    Optional<Account> answer(FindAccount question, MetaData metadata) {
        return find(office.accounts, question.account().value(), question, metadata);
    }

    @QueryHandler
    ListAccounts.Accounts answer(ListAccounts question, MetaData metadata) {
        var after = question.after();
        List<Account> page =
                page(office.accounts, after == null ? null : after.value(), question.limit(), question, metadata);
        return new ListAccounts.Accounts(page, next(page, question.limit(), Account::account));
    }

    @QueryHandler
    Optional<ShowStatement.Statement> answer(ShowStatement question, MetaData metadata) {
        return find(office.accounts, question.account().value(), question, metadata)
                .map(account -> new ShowStatement.Statement(
                        account.account(), account.currency(), List.of(), Money.zero(account.currency())));
    }

    @QueryHandler
    Optional<Order> answer(FindOrder question, MetaData metadata) {
        return find(office.orders, question.order().value(), question, metadata);
    }

    @QueryHandler
    ListOrders.Orders answer(ListOrders question, MetaData metadata) {
        var after = question.after();
        List<Order> page =
                page(office.orders, after == null ? null : after.value(), question.limit(), question, metadata).stream()
                        .filter(order -> question.state() == null || question.state() == order.state())
                        .toList();
        return new ListOrders.Orders(page, next(page, question.limit(), Order::order));
    }

    @QueryHandler
    Optional<Remittance> answer(FindRemittance question, MetaData metadata) {
        return find(office.remittances, question.remittance().value(), question, metadata);
    }

    @QueryHandler
    ListRemittances.Remittances answer(ListRemittances question, MetaData metadata) {
        var after = question.after();
        List<Remittance> page =
                page(office.remittances, after == null ? null : after.value(), question.limit(), question, metadata);
        return new ListRemittances.Remittances(page, next(page, question.limit(), Remittance::remittance));
    }

    @QueryHandler
    Receivables answer(ShowReceivables question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        if (BREAKS.equals(question.filter().text())) {
            throw new IllegalStateException("as a test wanted");
        }
        Money none = Money.zero(CNY);
        Figures figures = new Figures(none, none, none, none, none, none, none, none, none, none, none, 0, null, 0);
        synchronized (office) {
            List<AccountRow> rows = office.accounts.values().stream()
                    .map(account -> new AccountRow(
                            account.account(),
                            account.name(),
                            account.region(),
                            account.salesperson(),
                            account.standing(),
                            figures))
                    .toList();
            LocalDate asOf = question.asOf();
            return new Receivables(
                    asOf == null ? LocalDate.EPOCH : asOf,
                    question.knownAt(),
                    office.ledger.events().size(),
                    rows,
                    List.of(new CurrencyTotal(0, figures)));
        }
    }

    @QueryHandler
    ListEvents.Events answer(ListEvents question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        List<RecordedEvent> found = office.events().stream()
                .filter(event -> event.position() > question.after())
                .filter(event -> question.stream() == null || question.stream().equals(event.stream()))
                .filter(event -> question.names().isEmpty() || question.names().contains(event.name()))
                .toList();
        List<RecordedEvent> page = found.subList(0, Math.min(question.limit(), found.size()));
        return new ListEvents.Events(
                page, page.size() < found.size() ? page.getLast().position() : null);
    }

    @QueryHandler
    AwaitReactions.Reached answer(AwaitReactions question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new AwaitReactions.Reached(
                office.events().size(), office.events().size());
    }

    private <T> Optional<T> find(NavigableMap<String, T> things, String number, Object question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return Optional.ofNullable(things.get(number));
        }
    }

    private <T> List<T> page(
            NavigableMap<String, T> things, @Nullable String after, int limit, Object question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return (after == null ? things : things.tailMap(after, false))
                    .values().stream().limit(limit).toList();
        }
    }

    private static <T, I> @Nullable I next(List<T> page, int limit, Function<T, I> number) {
        return page.size() < limit ? null : number.apply(page.getLast());
    }
}
