package io.countersign.web.books;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.ReadJournal;
import io.countersign.web.books.ClosingRequests.Format;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;

/** How a journal is written for another program. */
public interface JournalText {

    /** Writes what stands before the entries. */
    void begin(long upTo) throws IOException;

    /** Writes an entry. */
    void entry(Entry entry) throws IOException;

    /**
     * Writes a whole journal, page by page.
     *
     * @param first what the first page answers
     * @param firstPage the first page
     * @param asking gives the page that is asked for
     */
    default void journal(ReadJournal first, ReadJournal.Page firstPage, Function<ReadJournal, ReadJournal.Page> asking)
            throws IOException {
        ReadJournal.Page page = firstPage;
        begin(page.upTo());
        while (true) {
            for (Entry entry : page.entries()) {
                entry(entry);
            }
            Long next = page.next();
            if (next == null) {
                return;
            }
            page = asking.apply(new ReadJournal(first.from(), first.asOf(), first.knownAt(), next, page.upTo()));
        }
    }

    /** For hledger, and ledger. */
    static JournalText hledger(Writer to) {
        return new HledgerText(to);
    }

    /** The form that was asked for. */
    static JournalText in(Format format, Writer to) {
        return switch (format) {
            case hledger -> hledger(to);
            case beancount -> new BeancountText(to);
            case csv -> new JournalCsv(to);
        };
    }
}
