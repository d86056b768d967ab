package io.countersign.web.bankfile;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A table as CSV. */
final class CsvTable implements Table {

    private final CloseableIterator<CsvRecord> records;
    private long lineReached;

    CsvTable(String text, char separator) {
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Limits.FIELD_MAX * 16)
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public @Nullable TableRow next() {
        CsvRecord record;
        try {
            if (!records.hasNext()) {
                return null;
            }
            record = records.next();
        } catch (CsvParseException e) {
            throw StatementRefused.line(
                    lineReached + 1, "is CSV: every quote is closed, and no value is longer than a text");
        }
        lineReached = record.getStartingLineNumber();
        if (record.getFieldCount() > Limits.COLUMNS_MAX) {
            throw StatementRefused.line(lineReached, "has at most " + Limits.COLUMNS_MAX + " columns");
        }
        return new TableRow(
                lineReached, record.getFields().stream().map(TableCell::of).toList());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
