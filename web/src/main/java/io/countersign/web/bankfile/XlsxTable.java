package io.countersign.web.bankfile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook (XLSX), with the little of it that a statement has: texts and numbers.
 *
 * <p>Written by hand because of what somebody may put into a workbook: it unpacks so many bytes and no more, resolves
 * nothing, and a cell that says it stands in column two billion is refused and not made room for.
 */
final class XlsxTable implements Table {

    private static final int ENTRIES_MAX = 2_000;
    private static final int TEXTS_MAX = 2_000_000;
    private static final long CHARACTERS_MAX = 40_000_000;
    private static final int DECIMALS_OF_A_DOUBLE = 10;
    private static final int DIGITS_MAX = 40;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private final Path file;
    private final ZipFile zip;
    private final List<String> texts;
    private final Xml sheet;
    private final boolean from1904;
    private long rowReached;

    private XlsxTable(Path file, ZipFile zip, List<String> texts, Xml sheet, boolean from1904) {
        this.file = file;
        this.zip = zip;
        this.texts = texts;
        this.sheet = sheet;
        this.from1904 = from1904;
    }

    /**
     * Opens a sheet.
     *
     * @param name the first sheet when absent
     */
    static XlsxTable open(byte[] bytes, @Nullable String name) {
        Path file = null;
        ZipFile zip = null;
        try {
            file = Files.createTempFile("countersign-workbook", ".xlsx");
            Files.write(file, bytes);
            zip = new ZipFile(file.toFile());
            return opened(file, zip, name);
        } catch (IOException | IllegalArgumentException e) {
            discard(zip, file);
            throw StatementRefused.file("is an Excel workbook (.xlsx) that is not damaged");
        } catch (StatementRefused refused) {
            discard(zip, file);
            throw refused;
        }
    }

    private static XlsxTable opened(Path file, ZipFile zip, @Nullable String name) throws IOException {
        if (zip.size() > ENTRIES_MAX) {
            throw StatementRefused.file("has at most " + ENTRIES_MAX + " parts");
        }
        Packed packed = new Packed(zip);
        String relation = null;
        boolean from1904 = false;
        try (Xml xml = packed.part(WORKBOOK)) {
            while (xml.nextElement()) {
                if (xml.name().equals("workbookPr")) {
                    String since = xml.attribute("date1904");
                    from1904 = "1".equals(since) || "true".equals(since);
                } else if (xml.name().equals("sheet")
                        && relation == null
                        && (name == null || name.equals(xml.attribute("name")))) {
                    relation = xml.attribute("id");
                }
            }
        }
        if (relation == null) {
            throw StatementRefused.file(name == null ? "has a sheet" : "has the sheet that the mapping names");
        }
        String target;
        try (Xml xml = packed.part(RELATIONS)) {
            target = target(xml, relation);
        }
        List<String> texts = zip.getEntry(TEXTS) == null ? List.of() : texts(packed.part(TEXTS));
        return new XlsxTable(file, zip, texts, packed.part(target), from1904);
    }

    /** The parts of a workbook. Together they unpack to so much and no more. */
    private static final class Packed {

        private final ZipFile zip;
        private long left = Limits.UNPACKED_MAX;

        Packed(ZipFile zip) {
            this.zip = zip;
        }

        Xml part(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw StatementRefused.file("is an Excel workbook (.xlsx) with all its parts");
            }
            return Xml.of(new FilterInputStream(zip.getInputStream(entry)) {
                @Override
                public int read() throws IOException {
                    int one = super.read();
                    count(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int read = super.read(target, offset, length);
                    count(Math.max(0, read));
                    return read;
                }
            });
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw StatementRefused.file("has at most " + Limits.UNPACKED_MAX + " bytes when it is unpacked");
            }
        }
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

    private static List<String> texts(Xml part) {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        try (Xml xml = part) {
            while (xml.nextElement()) {
                if (xml.name().equals("si")) {
                    String text = textOf(xml.part());
                    characters += text.length();
                    if (characters > CHARACTERS_MAX || texts.size() >= TEXTS_MAX) {
                        throw StatementRefused.file(
                                "has at most " + TEXTS_MAX + " texts with " + CHARACTERS_MAX + " characters");
                    }
                    texts.add(text);
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

    private static String target(Xml xml, String relation) {
        while (xml.nextElement()) {
            String target = xml.attribute("Target");
            if (relation.equals(xml.attribute("Id")) && target != null) {
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw StatementRefused.file("has the sheet that it lists");
    }

    @Override
    public void close() {
        sheet.close();
        discard(zip, file);
    }

    private static void discard(@Nullable ZipFile zip, @Nullable Path file) {
        try {
            if (zip != null) {
                zip.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
