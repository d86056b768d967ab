package io.countersign.query.journal;

import static io.countersign.query.journal.BookFold.ENTRIES_PER_SHEET;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.query.documents.Documents;
import io.countersign.query.journal.Sheet.Moved;
import io.countersign.query.journal.Sheet.Section;
import io.countersign.query.registers.RegistersProjection;
import io.countersign.query.remittances.RemittancesProjection;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.remittance.RemittanceSlip;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** The books as they are kept: what counts up to today as is known now, without reading the log. */
public final class KeptBooks {

    private static final int SHEETS_AT_ONCE = 8;

    private final Documents<Sheet> sheets;
    private final Documents<Remittance> remittances;
    private final ToLongBiFunction<String, Long> reached;

    /**
     * @param remittances each with its slip, which says to which bank account it went
     * @param reached waits until a group has reached a position, and says how far it is
     */
    public KeptBooks(
            Documents<Sheet> sheets, Documents<Remittance> remittances, ToLongBiFunction<String, Long> reached) {
        this.sheets = sheets;
        this.remittances = remittances;
        this.reached = reached;
    }

    /** Have they seen everything up to a position, in time for a question? Otherwise nobody should believe them. */
    boolean haveSeen(long position) {
        return reached.applyAsLong(RegistersProjection.GROUP, position) >= position
                && reached.applyAsLong(RemittancesProjection.GROUP, position) >= position;
    }

    /** What counts on each day that has entries, from one to another. */
    NavigableMap<LocalDate, Section> days(LocalDate from, LocalDate until) {
        List<LocalDate> asked = sheets.find(BookFold.DAYS).map(Sheet::days).orElse(List.of()).stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .toList();
        Map<String, Sheet> found =
                sheets.findAll(asked.stream().map(BookFold::idOf).toList());
        NavigableMap<LocalDate, Section> days = new TreeMap<>();
        for (LocalDate day : asked) {
            Sheet sheet = found.get(BookFold.idOf(day));
            if (sheet != null && sheet.section() != null) {
                days.put(day, sheet.section());
            }
        }
        return days;
    }

    /** What came late for a month. */
    Section late(YearMonth month) {
        return sheets.find(BookFold.idOf(month))
                .map(Sheet::section)
                .filter(section -> section != null)
                .orElse(Section.NONE);
    }

    /** Is handed entries with their place among those of their day or month, and says whether it wants another one. */
    @FunctionalInterface
    interface Reading {

        boolean wantsMoreAfter(Entry entry, long place);
    }

    /**
     * Hands over the entries of a day, in the order of the log.
     *
     * @param from the place of the first one
     * @param account only from sheets on which this account moved; from all when absent
     * @return whether more are wanted
     */
    boolean read(LocalDate day, Section section, long from, @Nullable String account, Reading reading) {
        return read(BookFold.idOf(day), section, from, account, reading);
    }

    /** Hands over what came late for a month, in the order of the log. */
    void readLate(YearMonth month, Section section, long from, Reading reading) {
        read(BookFold.idOf(month), section, from, null, reading);
    }

    private boolean read(String id, Section section, long from, @Nullable String account, Reading reading) {
        List<Long> numbers = numbers(section, from / ENTRIES_PER_SHEET, account);
        for (int first = 0; first < numbers.size(); first += SHEETS_AT_ONCE) {
            List<Long> some = numbers.subList(first, Math.min(numbers.size(), first + SHEETS_AT_ONCE));
            Map<String, Sheet> found = sheets.findAll(
                    some.stream().map(number -> BookFold.idOf(id, number)).toList());
            for (long number : some) {
                Sheet sheet = found.get(BookFold.idOf(id, number));
                if (sheet != null && !read(sheet, number * ENTRIES_PER_SHEET, from, section.entries(), reading)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean read(Sheet sheet, long firstPlace, long from, long until, Reading reading) {
        for (int i = 0; i < sheet.entries().size(); i++) {
            long place = firstPlace + i;
            if (place >= from
                    && place < until
                    && !reading.wantsMoreAfter(sheet.entries().get(i), place)) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of the sheets to be read. */
    private static List<Long> numbers(Section section, long first, @Nullable String account) {
        Predicate<Long> wanted = number -> true;
        if (account != null) {
            Set<Integer> moved = new HashSet<>();
            for (Moved one : section.moved()) {
                if (one.figure().account().equals(account)) {
                    moved.addAll(one.sheets());
                }
            }
            wanted = number -> moved.contains(Math.toIntExact(number));
        }
        List<Long> numbers = new ArrayList<>();
        for (long number = first; number * ENTRIES_PER_SHEET < section.entries(); number++) {
            if (wanted.test(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** The same entries, each with the bank account that its slip says. */
    List<Entry> withBanks(List<Entry> entries) {
        List<String> ids = entries.stream()
                .filter(KeptBooks::isLeftOpen)
                .map(Entry::document)
                .distinct()
                .toList();
        Map<String, Remittance> found = ids.isEmpty() ? Map.of() : remittances.findAll(ids);
        return entries.stream()
                .map(entry -> isLeftOpen(entry) ? withBank(entry, found.get(entry.document())) : entry)
                .toList();
    }

    private static boolean isLeftOpen(Entry entry) {
        return entry.postings().stream().anyMatch(KeptBooks::isLeftOpen);
    }

    private static boolean isLeftOpen(Posting posting) {
        return posting.account().equals(ChartOfAccounts.BANK) && posting.party() == null;
    }

    private static Entry withBank(Entry entry, @Nullable Remittance remittance) {
        RemittanceSlip slip = remittance == null ? null : remittance.slip();
        String bank = slip == null ? Banks.BROUGHT_ALONG : slip.bankAccount();
        return new Entry(
                entry.position(),
                entry.on(),
                entry.own(),
                entry.recordedAt(),
                entry.event(),
                entry.stream(),
                entry.document(),
                entry.postings().stream()
                        .map(posting ->
                                isLeftOpen(posting) ? new Posting(posting.account(), bank, posting.amount()) : posting)
                        .toList());
    }
}
