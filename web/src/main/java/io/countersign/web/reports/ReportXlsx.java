package io.countersign.web.reports;

import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A report as a workbook: one sheet with real numbers and days, a head that stays, and totals; and one that says what it
 * speaks of.
 */
final class ReportXlsx {

    private static final String PROGRAM = "Countersign";
    private static final String VERSION = "1.0";
    private static final int SHEET_NAME_MAX = 31;
    private static final int WIDTH_MIN = 8;
    private static final int WIDTH_MAX = 44;
    private static final int MOST_OF_ASCII = 0x7f;
    private static final String HEAD = "DDE5E1";

    private final Wording wording;

    ReportXlsx(Wording wording) {
        this.wording = wording;
    }

    void write(String title, String aboutTitle, Report report, About about, OutputStream to) throws IOException {
        try (Workbook book = new Workbook(to, PROGRAM, VERSION)) {
            figures(book.newWorksheet(sheetName(title)), report);
            about(book.newWorksheet(sheetName(aboutTitle)), about);
        }
    }

    private void figures(Worksheet sheet, Report report) {
        List<Column> columns = report.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, wording.column(columns.get(column)));
            sheet.width(column, widthOf(report, column));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEAD)
                .wrapText(true)
                .set();
        int line = 1;
        for (Row row : report.rows()) {
            write(sheet, line++, row);
        }
        int firstTotal = line;
        for (Row total : report.totals()) {
            write(sheet, line++, total);
        }
        if (line > firstTotal) {
            sheet.range(firstTotal, 0, line - 1, columns.size() - 1)
                    .style()
                    .bold()
                    .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                    .set();
        }
        for (int column = 0; column < columns.size(); column++) {
            String format = formatOf(columns.get(column).kind());
            if (format != null && line > 1) {
                sheet.range(1, column, line - 1, column).style().format(format).set();
            }
        }
        sheet.freezePane(1, 1);
        sheet.setAutoFilter(0, 0, firstTotal - 1, columns.size() - 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void write(Worksheet sheet, int line, Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            switch (row.cells().get(column)) {
                case Cell.Nothing nothing -> {}
                case Cell.Amount amount ->
                    sheet.value(line, column, new BigDecimal(amount.money().toDecimal()));
                case Cell.Goods goods ->
                    sheet.value(line, column, new BigDecimal(goods.quantity().toString()));
                case Cell.Count count -> sheet.value(line, column, count.number());
                case Cell.Percent percent ->
                    sheet.value(line, column, Wording.decimal(percent).movePointLeft(2));
                case Cell.Day day -> sheet.value(line, column, day.day());
                case Cell.Text text -> sheet.value(line, column, text.text());
                case Cell.Word word -> sheet.value(line, column, wording.plain(word));
                case Cell.Person person -> sheet.value(line, column, wording.plain(person));
            }
        }
    }

    private static @Nullable String formatOf(Column.Kind kind) {
        return switch (kind) {
            case MONEY -> "#,##0.00;[Red]-#,##0.00";
            case QUANTITY -> "#,##0.###";
            case COUNT -> "#,##0";
            case PERCENT -> "0.00%";
            case DAY -> "yyyy-mm-dd";
            case TEXT, PERSON, CUSTOMER, WORD, CURRENCY, DOCUMENT -> null;
        };
    }

    private static void about(Worksheet sheet, About about) {
        int line = 0;
        for (About.Line one : Stream.concat(about.ofTheFigures().stream(), about.ofTheFile().stream())
                .toList()) {
            sheet.value(line, 0, one.what());
            sheet.value(line, 1, one.is());
            line++;
        }
        sheet.range(0, 0, line - 1, 0).style().bold().set();
        sheet.width(0, WIDTH_MAX);
        sheet.width(1, WIDTH_MAX);
    }

    private int widthOf(Report report, int column) {
        int widest = Stream.concat(report.rows().stream(), report.totals().stream())
                .mapToInt(row -> shownWidth(wording.written(row.cells().get(column))))
                .max()
                .orElse(0);
        int head = shownWidth(wording.column(report.columns().get(column)));
        return Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, Math.max(widest, head) + 2));
    }

    /** Chinese characters are twice as wide. */
    private static int shownWidth(String text) {
        return text.codePoints()
                .map(character -> character > MOST_OF_ASCII ? 2 : 1)
                .sum();
    }

    /** What a sheet may be called. */
    private static String sheetName(String title) {
        String allowed = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return allowed.length() > SHEET_NAME_MAX ? allowed.substring(0, SHEET_NAME_MAX) : allowed;
    }
}
