package io.countersign.query.receivables;

import static io.countersign.query.receivables.Histories.CNY;
import static io.countersign.query.receivables.Histories.MAY;
import static io.countersign.query.receivables.Histories.NORTHWALL;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.TakenBack;
import io.countersign.bank.LinePurpose;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.bank.StatementId;
import io.countersign.books.BooksEvent.ClosingBegun;
import io.countersign.books.BooksId;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Recorded;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.store.log.LogInMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Anything that can happen to an account in two months, by the rules of the account: money is put towards the order it is
 * meant for, else towards the invoice that is due first, and what it is told for a day may be told much later. Meanwhile
 * lines of bank statements are said to be something, and opened again.
 */
public final class AnyLife {

    /** The first day on which nothing happens any more. */
    public static final LocalDate END = MAY.plusDays(60);

    private static final PersonId SOMEBODY = new PersonId("somebody");
    private static final StatementId STATEMENT = new StatementId("BS-1");
    private static final List<String> BANKS = List.of("ICBC-1", "BOC 2");
    private static final int STEPS = 80;

    private final Random random;
    private final Random bank;
    private final List<Object> events = new ArrayList<>();
    private final List<Recorded> recorded = new ArrayList<>();
    private final LogInMemory log = new LogInMemory();
    private final Map<OrderId, Ordered> orders = new LinkedHashMap<>();
    private final List<Came> money = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final Map<Integer, LineAssigned> lines = new HashMap<>();
    private final Map<String, Money> inBank = new HashMap<>();
    private int lastLine;
    private int lastRemittance;
    private LocalDate today = MAY;
    private LocalDate openFrom = LocalDate.MIN;

    public AnyLife(long seed) {
        random = new Random(seed);
        bank = new Random(seed);
        happened(Histories.opened());
        for (int step = 0; step < STEPS; step++) {
            today = MAY.plusDays((long) step * 60 / STEPS);
            if (today.getMonthValue() > MAY.getMonthValue() && random.nextInt(10) == 0) {
                close(YearMonth.from(today).minusMonths(1));
            }
            somethingHappens();
            somethingIsOnTheStatement();
        }
    }

    /** What happened to the account, and to lines of bank statements. */
    public List<Object> events() {
        return events;
    }

    /** What is in each of our bank accounts when everything is said. */
    public Map<String, Money> inBank() {
        return inBank;
    }

    /** The lines that are still what they were said to be. */
    public List<LineAssigned> lines() {
        return List.copyOf(lines.values());
    }

    /** The log in which it all stands. */
    public LogInMemory log() {
        return log;
    }

    /** How many of the events had been recorded by then. */
    int knownAt(Instant moment) {
        return (int) recorded.stream().filter(one -> !one.at().isAfter(moment)).count();
    }

    /** How the event with this index was recorded. */
    public Recorded recorded(int event) {
        return recorded.get(event);
    }

    private void somethingHappens() {
        switch (random.nextInt(12)) {
            case 0, 1 -> ordered();
            case 2, 3 -> confirmed();
            case 4 -> broughtAlong();
            case 5, 6, 7 -> charged();
            case 8 -> reversed();
            case 9 -> dropped();
            case 10 -> reallocated();
            default -> credited();
        }
    }

    private void ordered() {
        orders.put(new OrderId("SO-" + orders.size()), new Ordered(amount()));
    }

    private void confirmed() {
        Came came = new Came(newRemittance(), amount(), someDay(MAY), anyOrder());
        came.bank = BANKS.get(bank.nextInt(2));
        money.add(came);
        happened(slipOf(came));
        inBank.merge(came.bank, yuan(came.amount), Money::plus);
        happened(new RemittanceConfirmed(
                NORTHWALL, came.remittance, yuan(came.amount), yuan(came.amount), came.on, SOMEBODY));
        allocate(came);
    }

    private void broughtAlong() {
        OrderId order = anyOrder();
        if (order != null) {
            Came came = new Came(newRemittance(), amount(), someDay(MAY), order);
            money.add(came);
            inBank.merge(came.bank, yuan(came.amount), Money::plus);
            happened(new SettlementBroughtAlong(
                    NORTHWALL, came.remittance, order, yuan(came.amount), came.on, SOMEBODY));
            allocate(came);
        }
    }

    private void charged() {
        OrderId order = anyOrder();
        Ordered ordered = order == null ? null : orders.get(order);
        if (order != null && ordered != null && ordered.invoice == null && !ordered.dropped) {
            LocalDate on = someDay(MAY);
            ordered.invoice = new ChargedInvoice(
                    new InvoiceNumber("INV-" + order.value()),
                    yuan(random.nextInt(4) == 0 ? amount() : ordered.total),
                    on,
                    on.plusDays(random.nextInt(30)));
            happened(new InvoiceCharged(
                    NORTHWALL, order, ordered.invoice.number(), ordered.invoice.amount(), on, ordered.invoice.dueOn()));
            money.forEach(this::allocate);
            allocateCredits();
        }
    }

    private void reversed() {
        if (!money.isEmpty()) {
            Came came = money.remove(random.nextInt(money.size()));
            LocalDate on = someDay(came.on);
            List<TakenBack> takenBack = takeBack(came, on);
            inBank.merge(came.bank, yuan(-came.amount), Money::plus);
            happened(new RemittanceReversed(
                    NORTHWALL, came.remittance, yuan(came.amount), takenBack, on, "bounced", SOMEBODY));
        }
    }

    private void somethingIsOnTheStatement() {
        if (bank.nextInt(3) > 0) {
            return;
        }
        if (bank.nextInt(3) == 0 && lines.containsKey(lastLine)) {
            LineAssigned line = lines.remove(lastLine);
            stood(line, yuan(0).minus(line.amount()));
            happened(
                    STATEMENT.toString(),
                    new LineReopened(
                            STATEMENT,
                            line.line(),
                            line.bankAccount(),
                            line.amount(),
                            line.valueDate(),
                            line.purpose(),
                            "by mistake",
                            SOMEBODY));
        } else {
            lastLine++;
            LineAssigned line = new LineAssigned(
                    STATEMENT,
                    lastLine,
                    BANKS.get(bank.nextInt(2)),
                    yuan(bank.nextInt(100) - 50L),
                    MAY.plusDays(bank.nextLong(today.toEpochDay() - MAY.toEpochDay() + 1)),
                    LinePurpose.values()[bank.nextInt(LinePurpose.values().length)],
                    "a word",
                    SOMEBODY);
            lines.put(lastLine, line);
            stood(line, line.amount());
            happened(STATEMENT.toString(), line);
        }
    }

    private void stood(LineAssigned line, Money amount) {
        if (line.purpose() != LinePurpose.EXPENSE) { // which its claim says
            inBank.merge(line.bankAccount(), amount, Money::plus);
        }
    }

    private RemittanceId newRemittance() {
        return new RemittanceId("R-" + ++lastRemittance);
    }

    private static RemittanceRecorded slipOf(Came came) {
        return new RemittanceRecorded(
                NORTHWALL,
                came.remittance,
                new RemittanceSlip(
                        came.on.atStartOfDay().toInstant(ZoneOffset.UTC),
                        came.bank,
                        PaymentMethod.TRANSFER,
                        yuan(came.amount),
                        SOMEBODY,
                        "TT",
                        null,
                        null,
                        null),
                SOMEBODY);
    }

    private void reallocated() {
        if (money.isEmpty()) {
            return;
        }
        Came came = money.get(random.nextInt(money.size()));
        LocalDate on = someDay(came.on);
        List<TakenBack> takenBack = takeBack(came, on);
        List<Allocation> allocations = new ArrayList<>();
        for (int share = random.nextInt(3); share > 0; share--) {
            OrderId order = anyOrder();
            if (order != null && !came.putTowards.containsKey(order)) {
                take(came, order, on, allocations);
            }
        }
        if (!takenBack.isEmpty() || !allocations.isEmpty()) {
            happened(new RemittanceReallocated(
                    NORTHWALL, came.remittance, takenBack, allocations, on, "the customer asked", SOMEBODY));
        }
    }

    private void dropped() {
        OrderId order = anyOrder();
        Ordered ordered = order == null ? null : orders.get(order);
        if (order != null && ordered != null && ordered.invoice == null && !ordered.dropped) {
            ordered.dropped = true;
            ordered.paid = 0;
            money.forEach(came -> came.putTowards.remove(order));
            happened(new OrderDropped(NORTHWALL, order, List.of(), "cancelled"));
        }
    }

    private void credited() {
        OrderId order = anyOrder();
        Ordered ordered = order == null ? null : orders.get(order);
        if (order != null && ordered != null && ordered.invoice != null) {
            long most = ordered.invoice.amount().minorUnits() / 100 - ordered.noted;
            if (most > 0) {
                long amount = 1 + random.nextLong(most);
                ordered.noted += amount;
                Credit credit = new Credit(
                        new CreditNoteNumber("CN-" + credits.size()),
                        order,
                        amount,
                        someDay(ordered.invoice.invoicedOn()));
                credits.add(credit);
                happened(new CreditNoteIssued(NORTHWALL, credit.number, order, yuan(amount), credit.on));
                allocateCredits();
            }
        }
    }

    private void allocate(Came came) {
        List<Allocation> allocations = new ArrayList<>();
        if (came.meantFor != null) {
            take(came, came.meantFor, came.on, allocations);
        }
        for (OrderId due : oldestDueFirst()) {
            if (!due.equals(came.meantFor)) {
                take(came, due, came.on, allocations);
            }
        }
        if (!allocations.isEmpty()) {
            happened(new RemittanceAllocated(NORTHWALL, came.remittance, allocations));
        }
    }

    private void take(Came came, OrderId order, LocalDate on, List<Allocation> allocations) {
        Ordered ordered = known(order);
        long share = Math.min(came.free(), ordered.owing());
        if (share > 0) {
            LocalDate from = ordered.notBeforeItsInvoice(on);
            allocations.add(new Allocation(order, yuan(share), from));
            ordered.paid += share;
            came.putTowards.merge(order, new Put(share, from), Put::and);
        }
    }

    private List<TakenBack> takeBack(Came came, LocalDate on) {
        List<TakenBack> takenBack = new ArrayList<>();
        came.putTowards.forEach((order, put) -> {
            Ordered ordered = known(order);
            ordered.paid -= put.amount;
            takenBack.add(new TakenBack(order, yuan(put.amount), on.isAfter(put.on) ? on : put.on, ordered.invoice));
        });
        came.putTowards.clear();
        return takenBack;
    }

    private void allocateCredits() {
        for (Credit credit : credits) {
            List<Allocation> allocations = new ArrayList<>();
            List<OrderId> takers = new ArrayList<>(List.of(credit.order));
            takers.addAll(oldestDueFirst());
            for (OrderId order : takers) {
                Ordered ordered = known(order);
                long share = Math.min(credit.left, ordered.owing());
                if (share > 0) {
                    allocations.add(new Allocation(order, yuan(share), ordered.notBeforeItsInvoice(credit.on)));
                    ordered.credited += share;
                    credit.left -= share;
                }
            }
            if (!allocations.isEmpty()) {
                happened(new CreditNoteAllocated(NORTHWALL, credit.number, allocations));
            }
        }
    }

    private List<OrderId> oldestDueFirst() {
        return orders.entrySet().stream()
                .filter(order ->
                        order.getValue().invoice != null && order.getValue().owing() > 0)
                .sorted(Comparator.comparing(order -> order.getValue().dueOn()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void happened(AccountEvent event) {
        happened(NORTHWALL.toString(), event);
    }

    private void happened(String stream, Object event) {
        log.append(stream, event, now());
        events.add(event);
        recorded.add(new Recorded(log.head(), now(), openFrom));
    }

    private void close(YearMonth month) {
        LocalDate next = month.plusMonths(1).atDay(1);
        if (next.isAfter(openFrom)) {
            log.append(BooksId.COMPANY.toString(), new ClosingBegun(BooksId.COMPANY, month, SOMEBODY), now());
            openFrom = next;
        }
    }

    private Instant now() {
        return today.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private Ordered known(OrderId order) {
        Ordered known = orders.get(order);
        if (known == null) {
            throw new IllegalStateException(order + " is not known");
        }
        return known;
    }

    private @Nullable OrderId anyOrder() {
        return orders.isEmpty() || random.nextInt(8) == 0 ? null : new OrderId("SO-" + random.nextInt(orders.size()));
    }

    private long amount() {
        return 10L * (1 + random.nextInt(10));
    }

    /** A day that has come, on or after another. */
    private LocalDate someDay(LocalDate notBefore) {
        LocalDate first = notBefore.isBefore(today.minusDays(30)) ? today.minusDays(30) : notBefore;
        return first.plusDays(random.nextLong(today.toEpochDay() - first.toEpochDay() + 1));
    }

    private static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }

    private static final class Ordered {

        private final long total;
        private long paid;
        private long credited;
        private long noted;
        private boolean dropped;
        private @Nullable ChargedInvoice invoice;

        Ordered(long total) {
            this.total = total;
        }

        long owing() {
            return dropped ? 0 : (invoice == null ? total : invoice.amount().minorUnits() / 100) - paid - credited;
        }

        LocalDate dueOn() {
            return invoice == null ? LocalDate.MAX : invoice.dueOn();
        }

        LocalDate notBeforeItsInvoice(LocalDate on) {
            return invoice == null || on.isAfter(invoice.invoicedOn()) ? on : invoice.invoicedOn();
        }
    }

    private static final class Came {

        private final RemittanceId remittance;
        private final long amount;
        private final LocalDate on;
        private final @Nullable OrderId meantFor;
        private String bank = "brought-along";
        private final Map<OrderId, Put> putTowards = new HashMap<>();

        Came(RemittanceId remittance, long amount, LocalDate on, @Nullable OrderId meantFor) {
            this.remittance = remittance;
            this.amount = amount;
            this.on = on;
            this.meantFor = meantFor;
        }

        long free() {
            return amount - putTowards.values().stream().mapToLong(Put::amount).sum();
        }
    }

    private record Put(long amount, LocalDate on) {

        Put and(Put other) {
            return new Put(amount + other.amount, on.isAfter(other.on) ? on : other.on);
        }
    }

    private static final class Credit {

        private final CreditNoteNumber number;
        private final OrderId order;
        private final LocalDate on;
        private long left;

        Credit(CreditNoteNumber number, OrderId order, long amount, LocalDate on) {
            this.number = number;
            this.order = order;
            this.on = on;
            this.left = amount;
        }
    }
}
