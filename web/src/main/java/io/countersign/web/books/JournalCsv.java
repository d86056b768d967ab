package io.countersign.web.books;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.web.pages.Spreadsheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;

/** A journal as comma-separated values, one line for each posting. */
final class JournalCsv implements JournalText {

    private final CsvWriter csv;

    JournalCsv(Writer to) {
        try {
            this.csv = Spreadsheet.begin(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(long upTo) {
        csv.writeRecord(
                "event", "on", "late", "recorded", "what", "document", "account", "party", "currency", "amount");
    }

    @Override
    public void entry(Entry entry) throws IOException {
        for (Posting posting : entry.postings()) {
            csv.writeRecord(
                    Long.toString(entry.position()),
                    entry.on().toString(),
                    entry.own() == null ? "" : entry.own().toString(),
                    entry.recordedAt().toString(),
                    entry.event(),
                    Spreadsheet.harmless(entry.document()),
                    posting.account(),
                    Spreadsheet.harmless(Objects.requireNonNullElse(posting.party(), "")),
                    posting.amount().currency().getCurrencyCode(),
                    posting.amount().toDecimal());
        }
        csv.flush();
    }
}
