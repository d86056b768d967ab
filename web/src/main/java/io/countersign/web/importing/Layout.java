package io.countersign.web.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in this file's lines the values are that its mapping speaks of. */
final class Layout {

    private static final int NOWHERE = -1;

    private final Mapping mapping;
    private final List<String> header;
    private final int[] columnOf = new int[Field.values().length];
    private final Map<Field, Template> defaults = new EnumMap<>(Field.class);
    private final int[] order;

    private Layout(Mapping mapping, List<String> header) {
        this.mapping = mapping;
        this.header = header;
        this.defaults.putAll(mapping.defaults());
        for (Field field : Field.values()) {
            String column = mapping.columns().get(field);
            columnOf[field.ordinal()] = column == null ? NOWHERE : placeOf(column);
        }
        order = mapping.order().stream().mapToInt(this::placeOf).toArray();
        defaults.values().forEach(template -> template.columns().forEach(this::placeOf));
    }

    /**
     * Finds the mapping's columns in a file.
     *
     * @param header the file's first line
     * @throws ImportFailed when one is missing, or there twice
     */
    static Layout of(Mapping mapping, List<String> header) {
        return new Layout(mapping, header.stream().map(String::strip).toList());
    }

    Mapping mapping() {
        return mapping;
    }

    /** Whether the line has a value under each column. */
    void demandWhole(CsvRecord line) {
        if (line.getFieldCount() != header.size()) {
            throw new BadLine(
                    "",
                    "",
                    "The line has " + line.getFieldCount() + " values, the first line names " + header.size()
                            + " columns.");
        }
    }

    /** What the line says, or what is true when it says nothing; nothing when that is not known either. */
    @Nullable
    String text(CsvRecord line, Field field) {
        int column = columnOf[field.ordinal()];
        if (column != NOWHERE) {
            String text = line.getField(column).strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        Template instead = defaults.get(field);
        return instead == null ? null : instead.fill(name -> blankAsNothing(line.getField(placeOf(name))));
    }

    /** Complains about a value, by the file's own name for it. */
    BadLine bad(Field field, String value, String reason) {
        int column = columnOf[field.ordinal()];
        return new BadLine(column == NOWHERE ? field.key() : header.get(column), value, reason);
    }

    /**
     * The order the line belongs to. A customer who is not named is, here too, the one that the mapping puts instead.
     *
     * @return nothing when the line does not say
     */
    @Nullable
    String order(CsvRecord line) {
        if (line.getFieldCount() != header.size()) {
            return null;
        }
        List<String> parts = new ArrayList<>(order.length);
        for (int column : order) {
            String part = column == columnOf[Field.ACCOUNT.ordinal()]
                    ? text(line, Field.ACCOUNT)
                    : blankAsNothing(line.getField(column));
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return Numbering.fit(parts);
    }

    /** The name of the column, or the first of the columns, that tell orders apart. */
    String orderColumn() {
        return mapping.order().getFirst();
    }

    private static @Nullable String blankAsNothing(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private int placeOf(String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new ImportFailed("The file has no column `" + column + "`. It has: " + shown(header) + ".");
        }
        if (header.lastIndexOf(column) != place) {
            throw new ImportFailed("The file has two columns `" + column + "`.");
        }
        return place;
    }

    private static String shown(List<String> names) {
        String all = String.join(", ", names);
        return all.length() > 300 ? all.substring(0, 300) + "..." : all;
    }
}
