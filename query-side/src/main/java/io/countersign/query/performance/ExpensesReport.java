package io.countersign.query.performance;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseEvent;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.expense.ExpenseEvent.ExpenseClaimRefused;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.performance.PerformanceQuery.ShowExpenses;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.registers.Snapshots.Snapshot;
import io.countersign.query.report.FactsBehind;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.store.log.Selection;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** What was claimed, approved, paid and refused, by person, category and month. */
public final class ExpensesReport implements FactsBehind<ShowExpenses> {

    private static final List<Step> STEPS = List.of(
            new Step("claimed", ExpenseClaim::submittedOn),
            new Step("approved", ExpenseClaim::approvedOn),
            new Step("paid", ExpenseClaim::paidOn),
            new Step("refused", ExpenseClaim::refusedOn));

    private static final List<Column> COLUMNS = List.of(
            new Column("person", Column.Kind.PERSON),
            new Column("category", Column.Kind.WORD),
            new Column("month", Column.Kind.TEXT),
            new Column("currency", Column.Kind.CURRENCY),
            new Column("claimed", Column.Kind.MONEY),
            new Column("approved", Column.Kind.MONEY),
            new Column("paid", Column.Kind.MONEY),
            new Column("refused", Column.Kind.MONEY));

    private final Snapshots snapshots;
    private final Register<ExpenseClaim> claims;
    private final LogFold log;

    public ExpensesReport(Snapshots snapshots, Register<ExpenseClaim> claims, LogFold log) {
        this.snapshots = snapshots;
        this.claims = claims;
        this.log = log;
    }

    /** A step of a claim and its day. */
    private record Step(String key, Function<ExpenseClaim, @Nullable LocalDate> on) {}

    /** A row. */
    private record Key(PersonId person, ExpenseCategory category, YearMonth month, Currency currency) {

        @Override
        public String toString() {
            return person.value() + "/" + category + "/" + month + "/" + currency.getCurrencyCode();
        }
    }

    @QueryHandler
    Report answer(ShowExpenses question) {
        Snapshot snapshot = snapshots.at(question.knownAt(), List.of(claims));
        Collection<ExpenseClaim> all = snapshot.of(claims).all().values();
        Map<Key, Map<String, Money>> rows = new TreeMap<>(Comparator.comparing(Key::toString));
        Map<Currency, Map<String, Money>> totals = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (ExpenseClaim claim : all) {
            for (Step step : STEPS) {
                LocalDate on = step.on().apply(claim);
                Money total = claim.total();
                if (on != null && total != null && question.period().covers(on)) {
                    totals.computeIfAbsent(total.currency(), currency -> new TreeMap<>())
                            .merge(step.key(), total, Money::plus);
                    for (ExpenseInvoice invoice : claim.invoices()) {
                        Key key = new Key(
                                claim.claimant(),
                                invoice.category(),
                                YearMonth.from(on),
                                invoice.amount().currency());
                        rows.computeIfAbsent(key, row -> new TreeMap<>())
                                .merge(step.key(), invoice.amount(), Money::plus);
                    }
                }
            }
        }
        return new Report(
                "expenses",
                question.period().first(),
                question.period().last(),
                question.knownAt(),
                snapshot.position(),
                COLUMNS,
                rows.entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue()))
                        .toList(),
                totals.entrySet().stream()
                        .map(total -> total(total.getKey(), total.getValue()))
                        .toList(),
                List.of(new Check("rowsMakeTotals", sums(rows).equals(totals))));
    }

    private static Map<Currency, Map<String, Money>> sums(Map<Key, Map<String, Money>> rows) {
        Map<Currency, Map<String, Money>> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        rows.forEach((key, amounts) ->
                amounts.forEach((step, amount) -> sums.computeIfAbsent(key.currency(), currency -> new TreeMap<>())
                        .merge(step, amount, Money::plus)));
        return sums;
    }

    private static Row row(Key key, Map<String, Money> amounts) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Person(key.person()),
                new Cell.Word("category." + key.category()),
                new Cell.Text(key.month().toString())));
        addAmounts(cells, key.currency(), amounts);
        return new Row(key.toString(), cells);
    }

    private static Row total(Currency currency, Map<String, Money> amounts) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Word("total"), Cell.NOTHING, Cell.NOTHING));
        addAmounts(cells, currency, amounts);
        return new Row(currency.getCurrencyCode(), cells);
    }

    private static void addAmounts(List<Cell> cells, Currency currency, Map<String, Money> amounts) {
        cells.add(new Cell.Text(currency.getCurrencyCode()));
        STEPS.forEach(step -> cells.add(new Cell.Amount(amounts.getOrDefault(step.key(), Money.zero(currency)))));
    }

    @Override
    public Class<ShowExpenses> question() {
        return ShowExpenses.class;
    }

    /** The step of each claim that has a part in the figure. */
    @Override
    public List<Fact> behind(ShowExpenses question, String row, String column) {
        Snapshot snapshot = snapshots.at(question.knownAt(), List.of(claims));
        Map<String, ExpenseClaim> all = snapshot.of(claims).all();
        List<Fact> facts = new ArrayList<>();
        log.read(
                Selection.ofNames(StoredNames.namesOf(ExpenseEvent.class))
                        .upTo(snapshot.position())
                        .knownAt(question.knownAt()),
                (event, stored) -> {
                    ExpenseEvent step = (ExpenseEvent) event;
                    LocalDate on = dayOf(step, column);
                    ExpenseClaim claim = all.get(step.claim().value());
                    if (on == null || claim == null || !question.period().covers(on)) {
                        return;
                    }
                    partOf(claim, on, row)
                            .ifPresent(amount -> facts.add(FactsBehind.fact(
                                    stored, on, on, claim.claim().value(), amount)));
                });
        return facts;
    }

    private static Optional<Money> partOf(ExpenseClaim claim, LocalDate on, String row) {
        return claim.invoices().stream()
                .filter(invoice -> row.equals(invoice.amount().currency().getCurrencyCode())
                        || row.equals(new Key(
                                        claim.claimant(),
                                        invoice.category(),
                                        YearMonth.from(on),
                                        invoice.amount().currency())
                                .toString()))
                .map(ExpenseInvoice::amount)
                .reduce(Money::plus);
    }

    private static @Nullable LocalDate dayOf(ExpenseEvent event, String column) {
        return switch (event) {
            case ExpenseClaimSubmitted submitted when column.equals("claimed") -> submitted.submittedOn();
            case ExpenseClaimApproved approved when column.equals("approved") -> approved.approvedOn();
            case ExpenseClaimPaid paid when column.equals("paid") -> paid.paidOn();
            case ExpenseClaimRefused refused when column.equals("refused") -> refused.refusedOn();
            default -> null;
        };
    }
}
