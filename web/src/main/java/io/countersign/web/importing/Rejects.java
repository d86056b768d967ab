package io.countersign.web.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.web.pages.Spreadsheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The lines that were not brought along, written down for a spreadsheet with what is wrong with each. */
final class Rejects implements AutoCloseable {

    private static final int VALUE_MAX = 200;

    /** Runs nothing in a spreadsheet, with whichever sign. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*");

    private final CsvWriter file;
    private final int linesMax;
    private int lines;

    Rejects(Path path, int linesMax) throws IOException {
        this.linesMax = linesMax;
        this.file = Spreadsheet.begin(Files.newBufferedWriter(path));
        file.writeRecord("line", "column", "value", "rule", "reason");
    }

    /**
     * Writes a line down.
     *
     * @throws ImportFailed when there are so many that something else must be wrong
     */
    void add(Rejection rejection) {
        if (lines >= linesMax) {
            throw new ImportFailed(linesMax + " lines were rejected. Is it the right mapping for this file?");
        }
        lines++;
        String value = shortened(rejection.value());
        file.writeRecord(
                Long.toString(rejection.line()),
                Spreadsheet.harmless(rejection.column()),
                NUMBER.matcher(value).matches() ? value : Spreadsheet.harmless(value),
                rejection.rule(),
                rejection.reason());
    }

    /** Not cut within a character that takes two places. */
    private static String shortened(String value) {
        if (value.length() <= VALUE_MAX) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(VALUE_MAX - 1)) ? VALUE_MAX - 1 : VALUE_MAX;
        return value.substring(0, end) + "...";
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * A line that was not brought along.
     *
     * @param column the file's name for the value that is wrong; empty for the whole line
     * @param rule the code of the rule that refused it; empty when the line could not be understood
     */
    record Rejection(long line, String column, String value, String rule, String reason) {}
}
