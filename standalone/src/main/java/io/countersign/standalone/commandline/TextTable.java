package io.countersign.standalone.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table for the terminal: numbers to the right, and Chinese characters counted as two columns wide. */
final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]+(\\.\\d+)?( d)?");
    private static final String GAP = "  ";
    private static final int CELL_MAX = 32;

    private final List<List<String>> rows = new ArrayList<>();
    private final int cellMax;
    private final int[] widths;

    TextTable(String... header) {
        this(CELL_MAX, header);
    }

    /** @param cellMax how wide a cell may be; what is longer is cut */
    TextTable(int cellMax, String... header) {
        this.cellMax = cellMax;
        widths = new int[header.length];
        row(List.of(header));
        line();
    }

    void row(List<String> cells) {
        List<String> shown = cells.stream().map(this::shortened).toList();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(shown.get(i)));
        }
        rows.add(shown);
    }

    /** A line across. */
    void line() {
        rows.add(List.of());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                String cell = row.isEmpty() ? "-".repeat(widths[i]) : row.get(i);
                String padding = " ".repeat(widths[i] - width(cell));
                boolean right = NUMBER.matcher(cell).matches();
                text.append(right ? padding + cell : cell + padding).append(GAP);
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append('\n');
        }
        return text.toString();
    }

    private String shortened(String cell) {
        int width = 0;
        for (int i = 0; i < cell.length(); i = cell.offsetByCodePoints(i, 1)) {
            width += width(cell.codePointAt(i));
            if (width > cellMax) {
                return cell.substring(0, i) + "…";
            }
        }
        return cell;
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
