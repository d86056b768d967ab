package io.countersign.web.pages;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.AccountQuery.ListOpenInvoices;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoice;
import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoices;
import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.account.AccountQuery.ShowStatement.Movement;
import io.countersign.account.AccountQuery.ShowStatement.Statement;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers the pages' questions from made-up customers, and remembers what it was asked. */
public final class CannedOffice {

    public static final long POSITION = 18_402;

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);
    private static final Instant RECORDED = Instant.parse("2026-06-01T02:30:15Z");

    private List<AccountRow> accounts;
    private List<RecordedEvent> events = CannedEvents.ALL;
    private boolean answersAnybody = true;
    private @Nullable Object lastQuestion;

    /** An office with so many customers. */
    public CannedOffice(int customers) {
        this.accounts = CannedAccounts.many(customers);
    }

    /** So many customers from now on. */
    public void has(int customers) {
        accounts = CannedAccounts.many(customers);
        answersAnybody = true;
    }

    /** Nobody may ask from now on. */
    public void isClosed() {
        answersAnybody = false;
    }

    /** What was asked last, not counting the question that fills the filter. */
    public @Nullable Object lastQuestion() {
        return lastQuestion;
    }

    @QueryHandler
    Receivables answer(ShowReceivables question) {
        demandOpen();
        if (!question.equals(new ShowReceivables(null, null, Filter.NONE))) {
            lastQuestion = question;
        }
        List<AccountRow> rows =
                accounts.stream().filter(row -> matches(row, question.filter())).toList();
        return new Receivables(
                question.asOf() == null ? CannedAccounts.TODAY : question.asOf(),
                question.knownAt(),
                POSITION,
                rows,
                CannedAccounts.totals(rows));
    }

    @QueryHandler
    Optional<Account> answer(FindAccount question) {
        return accounts.stream()
                .filter(row -> row.account().equals(question.account()))
                .findFirst()
                .map(row -> new Account(
                        row.account(),
                        row.name(),
                        null,
                        row.region(),
                        row.salesperson(),
                        row.standing(),
                        row.figures().balance().currency(),
                        null,
                        12));
    }

    @QueryHandler
    Optional<Statement> answer(ShowStatement question) {
        demandOpen();
        lastQuestion = question;
        List<Movement> movements = new ArrayList<>();
        Money balance = Money.zero(CNY);
        for (int i = 0; i < 12; i++) {
            String event = i % 4 == 3
                    ? "account.credit-note-issued"
                    : i % 2 == 0 ? "account.invoice-charged" : "account.remittance-allocated";
            Money amount = i % 2 == 0 ? yuan(1_234_567L + 1_000 * i) : yuan(-1_300_000L + i * 77);
            balance = balance.plus(amount);
            movements.add(new Movement(
                    100 + i,
                    FIRST_DAY.plusDays(i * 9L),
                    i == 5 ? FIRST_DAY.plusDays(20) : null,
                    RECORDED.plusSeconds(i * 86_400L * 9),
                    event,
                    (i % 4 == 3 ? "CN-" : i % 2 == 0 ? "INV-" : "R-") + (2_000 + i),
                    amount,
                    balance));
        }
        return Optional.of(new Statement(question.account(), CNY, movements, balance));
    }

    @QueryHandler
    Optional<OpenInvoices> answer(ListOpenInvoices question) {
        List<OpenInvoice> open = new ArrayList<>();
        long[] overdue = {132, 77, 45, 12, 3, 0};
        for (int i = 0; i < overdue.length; i++) {
            LocalDate due = CannedAccounts.TODAY.minusDays(overdue[i] == 0 ? -20 : overdue[i]);
            open.add(new OpenInvoice(
                    new InvoiceNumber("INV-" + (2_000 + i)),
                    new OrderId("SO-" + (900 + i)),
                    yuan(500_000L + i),
                    yuan(250_000L + i),
                    due.minusDays(30),
                    due,
                    overdue[i]));
        }
        return Optional.of(new OpenInvoices(question.account(), CannedAccounts.TODAY, List.copyOf(open), yuan(30_000)));
    }

    @QueryHandler
    ListEvents.Events answer(ListEvents question) {
        demandOpen();
        lastQuestion = question;
        return new ListEvents.Events(
                events.stream()
                        .filter(event -> event.position() > question.after())
                        .filter(event ->
                                question.names().isEmpty() || question.names().contains(event.name()))
                        .toList(),
                question.after() == 0 ? events.getLast().position() : null);
    }

    private void demandOpen() {
        if (!answersAnybody) {
            throw new QueryExecutionException(
                    "refused", null, List.of(new Refusal("PERMISSION", "Whoever asks has one of the roles for it.")));
        }
    }

    private static Money yuan(long fen) {
        return new Money(fen, CNY);
    }

    private static boolean matches(AccountRow row, Filter filter) {
        return (filter.region() == null || filter.region().equals(row.region()))
                && (filter.salesperson() == null || filter.salesperson().equals(row.salesperson()))
                && (filter.standing() == null || filter.standing() == row.standing())
                && (filter.text() == null
                        || row.name().contains(filter.text())
                        || row.account().value().contains(filter.text()));
    }

    /** Made-up events of one account, in the form in which they are stored. */
    private static final class CannedEvents {

        private static final Map<String, String> BY_ZHANG =
                Map.of("actor", "p-zhang", "authority", "[SALES_ASSISTANT] [华东]", "request", "9f2c");

        static final List<RecordedEvent> ALL = List.of(
                event(
                        100,
                        "account.opened",
                        "{\"account\":\"C0001\",\"name\":\"上海锦绣装饰材料有限公司\",\"region\":\"华东\",\"salesperson\":\"p-li\","
                                + "\"standing\":\"KEY\",\"currency\":\"CNY\"}",
                        BY_ZHANG),
                event(
                        101,
                        "account.remittance-recorded",
                        "{\"account\":\"C0001\",\"remittance\":\"R-2001\",\"slip\":{\"remittedAt\":\"2026-06-10T01:00:00Z\","
                                + "\"bankAccount\":\"ICBC 6222\",\"method\":\"WECHAT_PAY\",\"amount\":{\"minorUnits\":1299923,\"currency\":\"CNY\"},"
                                + "\"payer\":\"p-unknown\",\"reference\":\"<b>8841</b>\"},\"recordedBy\":\"p-zhang\"}",
                        BY_ZHANG),
                event(
                        102,
                        "account.remittance-allocated",
                        "{\"account\":\"C0001\",\"remittance\":\"R-2001\",\"allocations\":[{\"order\":\"SO-900\","
                                + "\"amount\":{\"minorUnits\":1234567,\"currency\":\"CNY\"},\"on\":\"2026-06-10\"},{\"order\":\"SO-901\","
                                + "\"amount\":{\"minorUnits\":65356,\"currency\":\"CNY\"},\"on\":\"2026-06-11\"}]}",
                        Map.of("actor", "automation:allocation", "onBehalfOf", "p-gray")),
                event(
                        103,
                        "account.standing-changed",
                        "{\"account\":\"C0001\",\"from\":\"REGULAR\",\"to\":\"KEY\",\"reason\":\"good volume\",\"changedBy\":\"p-gray\"}",
                        Map.of("actor", "p-gray")),
                event(
                        104,
                        "account.credit-release-approved",
                        "{\"account\":\"C0001\",\"release\":\"CR-7\",\"order\":\"SO-900\",\"authority\":{\"role\":\"PRESIDENT\"},"
                                + "\"lapsesOn\":\"2026-06-17\",\"policyVersion\":3,\"approvedBy\":\"p-gray\"}",
                        Map.of("actor", "p-gray")),
                event(
                        105,
                        "account.paper-registered",
                        "{\"account\":\"C0001\",\"paper\":\"P-1\",\"kind\":\"BUSINESS_LICENCE\",\"confidential\":true,"
                                + "\"registeredBy\":\"p-zhang\"}",
                        BY_ZHANG),
                event(
                        106,
                        "account.dunning-attempt-logged",
                        "{\"account\":\"C0001\",\"dunning\":\"C0001-1\",\"attempt\":2,\"channel\":\"WECHAT\","
                                + "\"spokeTo\":\"p-li\",\"customersOwnCall\":false,\"loggedBy\":\"p-zhang\"}",
                        BY_ZHANG),
                event(
                        107,
                        "account.adjustment-period-set",
                        "{\"account\":\"C0001\",\"from\":\"2026-07-01\",\"until\":\"2026-07-31\",\"setBy\":\"p-gray\"}",
                        Map.of("actor", "p-gray")),
                event(
                        108,
                        "message.queued",
                        "{\"message\":\"M-1\",\"kind\":\"GOODS_SHIPPED\",\"channel\":\"SMS\",\"about\":\"order-SO-901\"}",
                        Map.of("actor", "automation:outbox")));

        private static RecordedEvent event(long position, String name, String content, Map<String, String> metadata) {
            return new RecordedEvent(
                    position,
                    "account-C0001",
                    position - 100,
                    name,
                    "1",
                    RECORDED.plusSeconds(position),
                    "0190-" + position,
                    content,
                    metadata);
        }
    }
}
