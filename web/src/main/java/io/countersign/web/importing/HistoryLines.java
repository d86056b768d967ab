package io.countersign.web.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** The lines of a history file, one after the other, under the columns that its first line names. */
final class HistoryLines implements AutoCloseable {

    private final CloseableIterator<CsvRecord> records;
    private final Layout layout;
    private long lineReached = 1;

    private HistoryLines(CloseableIterator<CsvRecord> records, Mapping mapping) throws CharacterCodingException {
        this.records = records;
        if (!hasNext()) {
            throw new ImportFailed("The file is empty. Its first line names the columns.");
        }
        layout = Layout.of(mapping, next().getFields());
    }

    /**
     * Begins at the first line after the columns' names.
     *
     * @throws CharacterCodingException when the file is not in this encoding
     * @throws ImportFailed when it has not the columns that the mapping names
     */
    static HistoryLines open(HistoryFile file, Charset charset, Mapping mapping, int fieldCharactersMax)
            throws IOException {
        CloseableIterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(mapping.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(fieldCharactersMax)
                .ofCsvRecord(file.open(charset))
                .iterator();
        try {
            return new HistoryLines(records, mapping);
        } catch (IOException | RuntimeException e) {
            records.close();
            throw e;
        }
    }

    Layout layout() {
        return layout;
    }

    boolean hasNext() throws CharacterCodingException {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof ImportFailed failed) {
                throw failed;
            }
            throw new ImportFailed("After line " + lineReached
                    + " the file is no CSV: a quote is never closed, or a value is far too long.");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw e;
        }
    }

    CsvRecord next() {
        CsvRecord record = records.next();
        lineReached = record.getStartingLineNumber();
        return record;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
