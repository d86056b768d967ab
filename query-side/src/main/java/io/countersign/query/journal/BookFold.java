package io.countersign.query.journal;

import io.countersign.account.AccountEvent;
import io.countersign.account.CustomerAccountId;
import io.countersign.bank.LinePurpose;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.MonthFigure;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.query.journal.Sheet.Customer;
import io.countersign.query.journal.Sheet.Moved;
import io.countersign.query.journal.Sheet.Section;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was posted, by day, and beside it by month what came late for it.
 *
 * <p>What an event posts depends on what its customer owes, so it belongs to the customer's document; this hands each
 * entry on to its day, which adds it up and hands it on to the sheet of entries that is being written. All sheets but the
 * last of a day are full, and which day has how many is in the day's document: so every one is read by its id.
 *
 * <p>Which bank account a remittance went to is left open: its slip says it, and the view of the remittances has that.
 */
public final class BookFold implements Fold<Sheet> {

    /** Never to be changed without a new revision of the view. */
    static final int ENTRIES_PER_SHEET = 50;

    /** The id of the document with the days that have entries. */
    static final String DAYS = "days";

    private static final int ENTRIES_TO_A_SMALL_DOCUMENT = 2;

    private final ZoneId zone;

    public BookFold(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public int revision() {
        return 3;
    }

    @Override
    public Class<Sheet> document() {
        return Sheet.class;
    }

    @Override
    public Set<String> events() {
        return Journal.EVENTS;
    }

    @Override
    public boolean handsOn() {
        return true;
    }

    @Override
    public boolean isFinished(Sheet sheet) {
        return sheet.entries().size() == ENTRIES_PER_SHEET;
    }

    @Override
    public int weight(Sheet sheet) {
        return 1 + sheet.entries().size() / ENTRIES_TO_A_SMALL_DOCUMENT;
    }

    /** The id of a day. */
    static String idOf(LocalDate day) {
        return "day-" + day;
    }

    /** The id of what came late for a month. */
    static String idOf(YearMonth month) {
        return "late-" + month;
    }

    /** The id of a sheet of entries. */
    static String idOf(String section, long sheet) {
        return section + "-" + sheet;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        return switch (event) {
            case AccountEvent account -> account.account().toString();
            case ExpenseClaimApproved approved -> idOf(recorded.counted(approved.approvedOn()));
            case ExpenseClaimPaid paid -> idOf(recorded.counted(paid.paidOn()));
            case LineAssigned line -> posts(line.purpose()) ? idOf(recorded.counted(line.valueDate())) : null;
            case LineReopened line -> posts(line.purpose()) ? idOf(recorded.counted(line.valueDate())) : null;
            default -> null;
        };
    }

    private static boolean posts(@Nullable LinePurpose purpose) {
        return purpose != null && BankLines.reasonFor(purpose) != null;
    }

    @Override
    public Sheet after(@Nullable Sheet before, Object event, Recorded recorded) {
        return step(before, event, recorded).after();
    }

    @Override
    public Step<Sheet> step(@Nullable Sheet before, Object event, Recorded recorded) {
        if (event instanceof AccountEvent account) {
            return posted(account, before, recorded);
        }
        List<Entry> entries = new Journal(zone, remittance -> false)
                .entries(event, recorded, nameOf(event), Objects.requireNonNull(streamOf(event)));
        Sheet after = before == null ? Sheet.of(Section.NONE) : before;
        List<HandedOn<Sheet>> handedOn = new ArrayList<>();
        for (Entry entry : entries) {
            Step<Sheet> step = counted(entry, after);
            after = step.after();
            handedOn.addAll(step.handedOn());
            handOnIfLate(entry, handedOn);
        }
        return new Step<>(after, handedOn);
    }

    private Step<Sheet> posted(AccountEvent event, @Nullable Sheet before, Recorded recorded) {
        CustomerAccountId account = event.account();
        Customer known = before == null ? null : before.customer();
        CustomerBook book = known == null
                ? new CustomerBook(account, null, List.of())
                : new CustomerBook(account, known.owed(), known.waiting());
        List<HandedOn<Sheet>> handedOn = new ArrayList<>();
        for (Entry entry : new Journal(zone, book).entries(event, recorded, nameOf(event), account.toString())) {
            handedOn.add(new HandedOn<>(idOf(entry.on()), day -> counted(entry, day)));
            handOnIfLate(entry, handedOn);
        }
        return new Step<>(Sheet.of(new Customer(book.owed(), book.waiting())), handedOn);
    }

    private static void handOnIfLate(Entry entry, List<HandedOn<Sheet>> handedOn) {
        if (entry.own() != null) {
            String late = idOf(YearMonth.from(entry.own()));
            handedOn.add(new HandedOn<>(late, section -> added(entry, sectionOf(section), late, List.of())));
        }
    }

    /** A day that has one entry more. */
    private static Step<Sheet> counted(Entry entry, @Nullable Sheet day) {
        Section before = sectionOf(day);
        List<Moved> moved = new ArrayList<>(before.moved());
        for (Posting posting : entry.postings()) {
            add(moved, TrialBalance.figure(posting, false), Math.toIntExact(before.entries() / ENTRIES_PER_SHEET));
        }
        Step<Sheet> step = added(entry, before, idOf(entry.on()), moved);
        if (before.entries() > 0) {
            return step;
        }
        List<HandedOn<Sheet>> handedOn = new ArrayList<>(step.handedOn());
        handedOn.add(new HandedOn<>(DAYS, days -> withDay(entry.on(), days)));
        return new Step<>(step.after(), handedOn);
    }

    private static Step<Sheet> added(Entry entry, Section before, String id, List<Moved> moved) {
        return new Step<>(
                Sheet.of(new Section(before.entries() + 1, moved)),
                List.of(new HandedOn<>(
                        idOf(id, before.entries() / ENTRIES_PER_SHEET), sheet -> withEntry(entry, sheet))));
    }

    private static Section sectionOf(@Nullable Sheet sheet) {
        return sheet == null || sheet.section() == null ? Section.NONE : sheet.section();
    }

    private static Step<Sheet> withEntry(Entry entry, @Nullable Sheet before) {
        List<Entry> entries = new ArrayList<>(before == null ? List.of() : before.entries());
        entries.add(entry);
        return new Step<>(Sheet.ofEntries(entries), List.of());
    }

    private static Step<Sheet> withDay(LocalDate day, @Nullable Sheet before) {
        List<LocalDate> days = new ArrayList<>(before == null ? List.of() : before.days());
        days.add(day);
        return new Step<>(Sheet.ofDays(days.stream().sorted().toList()), List.of());
    }

    private static void add(List<Moved> all, MonthFigure figure, int sheet) {
        for (int i = 0; i < all.size(); i++) {
            Moved one = all.get(i);
            if (TrialBalance.isOfTheSame(one.figure(), figure)) {
                List<Integer> sheets = new ArrayList<>(one.sheets());
                if (sheets.getLast() != sheet) {
                    sheets.add(sheet);
                }
                all.set(i, new Moved(TrialBalance.sum(one.figure(), figure), sheets));
                return;
            }
        }
        all.add(new Moved(figure, List.of(sheet)));
    }

    private static String nameOf(Object event) {
        return Objects.requireNonNull(StoredNames.nameOf(event.getClass()));
    }

    private static @Nullable String streamOf(Object event) {
        return switch (event) {
            case ExpenseClaimApproved approved -> approved.claim().toString();
            case ExpenseClaimPaid paid -> paid.claim().toString();
            case LineAssigned line -> line.statement().toString();
            case LineReopened line -> line.statement().toString();
            default -> null;
        };
    }
}
