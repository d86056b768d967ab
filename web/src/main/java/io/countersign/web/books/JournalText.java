package io.countersign.web.books;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.web.books.ClosingRequests.Format;
import java.io.IOException;
import java.io.Writer;

/** How a journal is written for another program. */
interface JournalText {

    /** Writes what stands before the entries. */
    void begin(long upTo) throws IOException;

    /** Writes an entry. */
    void entry(Entry entry) throws IOException;

    /** The form that was asked for. */
    static JournalText in(Format format, Writer to) {
        return switch (format) {
            case hledger -> new HledgerText(to);
            case beancount -> new BeancountText(to);
            case csv -> new JournalCsv(to);
        };
    }
}
