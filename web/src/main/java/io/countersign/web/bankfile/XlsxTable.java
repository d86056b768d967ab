package io.countersign.web.bankfile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook (XLSX), with the little of it that a statement has: texts and numbers.
 *
 * <p>Written by hand because of what somebody may put into a workbook: it unpacks so many bytes and no more, resolves
 * nothing, and a cell that says it stands in column two billion is refused and not made room for.
 */
final class XlsxTable implements Table {

    private static final int ENTRIES_MAX = 2_000;
    private static final int BUFFER = 64 * 1024;
    private static final int DECIMALS_OF_A_DOUBLE = 10;
    private static final int DIGITS_MAX = 40;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private final List<String> texts;
    private final Xml sheet;
    private final boolean from1904;
    private long rowReached;

    private XlsxTable(List<String> texts, byte[] sheet, boolean from1904) {
        this.texts = texts;
        this.sheet = Xml.of(sheet);
        this.from1904 = from1904;
    }

    /**
     * Opens a sheet.
     *
     * @param name the first sheet when absent
     */
    static XlsxTable open(byte[] bytes, @Nullable String name) {
        Map<String, byte[]> parts = unpacked(bytes);
        byte[] workbook = parts.get(WORKBOOK);
        byte[] relations = parts.get(RELATIONS);
        if (workbook == null || relations == null) {
            throw StatementRefused.file("is an Excel workbook (.xlsx)");
        }
        String relation = null;
        boolean from1904 = false;
        try (Xml xml = Xml.of(workbook)) {
            while (xml.nextElement()) {
                if (xml.name().equals("workbookPr")) {
                    String since = xml.attribute("date1904");
                    from1904 = "1".equals(since) || "true".equals(since);
                } else if (xml.name().equals("sheet") && relation == null) {
                    if (name == null || name.equals(xml.attribute("name"))) {
                        relation = xml.attribute("id");
                    }
                }
            }
        }
        if (relation == null) {
            throw StatementRefused.file(name == null ? "has a sheet" : "has the sheet that the mapping names");
        }
        byte[] sheet = parts.get(target(relations, relation));
        if (sheet == null) {
            throw StatementRefused.file("has the sheet that it lists");
        }
        byte[] texts = parts.get(TEXTS);
        return new XlsxTable(texts == null ? List.of() : texts(texts), sheet, from1904);
    }

    /** How many days the first day of this workbook is after the usual one. */
    int daysLater() {
        return from1904 ? DAYS_FROM_1900_TO_1904 : 0;
    }

    @Override
    public @Nullable TableRow next() {
        while (sheet.nextElement()) {
            if (sheet.name().equals("row")) {
                String written = sheet.attribute("r");
                long number = written == null ? rowReached + 1 : rowNumber(written);
                rowReached = number;
                return new TableRow(number, cells(number));
            }
        }
        return null;
    }

    private long rowNumber(String written) {
        if (!written.matches("[0-9]{1,7}")) {
            throw StatementRefused.line(rowReached + 1, "has the number of a row");
        }
        long number = Long.parseLong(written);
        if (number <= rowReached) {
            throw StatementRefused.line(number, "stands after the rows before it");
        }
        return number;
    }

    private List<TableCell> cells(long row) {
        List<TableCell> cells = new ArrayList<>();
        while (sheet.nextChild()) {
            String place = sheet.attribute("r");
            String type = sheet.attribute("t");
            Xml.Part cell = sheet.part();
            if (cell.name().equals("c")) {
                int column = place == null ? cells.size() : columnOf(place, row);
                if (column < cells.size() || column >= Limits.COLUMNS_MAX) {
                    throw StatementRefused.line(
                            row, "has its cells in order, in at most " + Limits.COLUMNS_MAX + " columns");
                }
                while (cells.size() < column) {
                    cells.add(TableCell.EMPTY);
                }
                cells.add(cell(cell, type == null ? "n" : type, row));
            }
        }
        return cells;
    }

    private TableCell cell(Xml.Part cell, String type, long row) {
        if (type.equals("inlineStr")) {
            Xml.Part text = cell.find("is");
            return text == null ? TableCell.EMPTY : TableCell.of(textOf(text));
        }
        String value = cell.textAt("v");
        if (value == null) {
            return TableCell.EMPTY;
        }
        return switch (type) {
            case "s" -> TableCell.of(shared(value, row));
            case "n" -> number(value, row);
            default -> TableCell.of(value);
        };
    }

    private String shared(String value, long row) {
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) < texts.size()) {
            return texts.get(Integer.parseInt(value));
        }
        throw StatementRefused.line(row, "has texts that are in the workbook");
    }

    /** Workbooks keep numbers as binary fractions: what is beyond ten decimals was never there. */
    private static TableCell number(String value, long row) {
        if (!value.matches("[-+]?[0-9]{1,20}([.][0-9]{0,30})?([eE][-+]?[0-9]{1,2})?")) {
            throw StatementRefused.line(row, "has numbers where it says so");
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal number = exact.scale() > DECIMALS_OF_A_DOUBLE
                ? exact.setScale(DECIMALS_OF_A_DOUBLE, RoundingMode.HALF_UP)
                : exact;
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (number.precision() - number.scale() > DIGITS_MAX) {
            throw StatementRefused.line(row, "has numbers that could be amounts");
        }
        return new TableCell(number.toPlainString(), number);
    }

    private static int columnOf(String place, long row) {
        int column = 0;
        int letters = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            column = column * 26 + (place.charAt(letters) - 'A' + 1);
            if (++letters > 3) {
                throw StatementRefused.line(row, "has at most " + Limits.COLUMNS_MAX + " columns");
            }
        }
        if (letters == 0) {
            throw StatementRefused.line(row, "names the columns of its cells");
        }
        return column - 1;
    }

    private static List<String> texts(byte[] part) {
        List<String> texts = new ArrayList<>();
        try (Xml xml = Xml.of(part)) {
            while (xml.nextElement()) {
                if (xml.name().equals("si")) {
                    texts.add(textOf(xml.part()));
                }
            }
        }
        return texts;
    }

    /** A text is in one piece ({@code t}) or in pieces of different looks ({@code r/t}); how it is spoken is left out. */
    private static String textOf(Xml.Part part) {
        StringBuilder text = new StringBuilder();
        append(text, part.find("t"));
        part.all("r").forEach(run -> append(text, run.find("t")));
        return text.toString();
    }

    private static void append(StringBuilder text, Xml.@Nullable Part piece) {
        if (piece != null && piece.text() != null) {
            text.append(piece.text());
        }
    }

    private static String target(byte[] relations, String relation) {
        try (Xml xml = Xml.of(relations)) {
            while (xml.nextElement()) {
                String target = xml.attribute("Target");
                if (relation.equals(xml.attribute("Id")) && target != null) {
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        throw StatementRefused.file("has the sheet that it lists");
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) {
        Map<String, byte[]> parts = new HashMap<>();
        long left = Limits.UNPACKED_MAX;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] buffer = new byte[BUFFER];
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES_MAX) {
                    throw StatementRefused.file("has at most " + ENTRIES_MAX + " parts");
                }
                boolean wanted = isWanted(entry.getName());
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw StatementRefused.file(
                                "has at most " + Limits.UNPACKED_MAX + " bytes when it is unpacked");
                    }
                    if (wanted) {
                        part.write(buffer, 0, read);
                    }
                }
                if (wanted && parts.putIfAbsent(entry.getName(), part.toByteArray()) != null) {
                    throw StatementRefused.file("has every part once");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw StatementRefused.file("is an Excel workbook (.xlsx) that is not damaged");
        }
        return parts;
    }

    private static boolean isWanted(String part) {
        return part.equals(WORKBOOK)
                || part.equals(RELATIONS)
                || part.equals(TEXTS)
                || part.startsWith("xl/worksheets/") && part.endsWith(".xml");
    }

    @Override
    public void close() {
        sheet.close();
    }
}
