package io.countersign.web.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;

/**
 * How our files for spreadsheets are written: as CSV with a byte order mark, so that Chinese is read as Chinese, and with
 * no text that would be taken for a formula.
 */
public final class Spreadsheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠\t\r\n";

    private Spreadsheet() {}

    /** Begins a file. Whoever writes its lines flushes the writer when the last one is written. */
    public static CsvWriter begin(Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
    }

    /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
