package io.countersign.web.bankfile;

import io.countersign.web.bankfile.StatementMapping.Column;
import io.countersign.web.bankfile.StatementMapping.Label;
import io.countersign.web.mapping.MappingSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping on its way: what somebody chose for each thing that a mapping can say, by name, such as
 * {@code columns.bookedOn}. It may be guessed, filled in, kept, and at last be read as a mapping.
 *
 * @param choices nothing stands for what was left open
 */
public record MappingDraft(Map<String, String> choices) {

    private static final String COLUMNS = "columns.";
    private static final String LABELS = "labels.";
    private static final String DIRECTIONS = "directions.";
    private static final String SEVERAL = "[,，、]";
    private static final List<String> FILE = List.of("charset", "separator", "decimal", "grouping", "sheet");
    private static final List<String> TOP = List.of("account", "currency");

    public MappingDraft {
        choices = Map.copyOf(choices);
    }

    /** The names of all columns that can be said, the most needed first. */
    public static List<String> columns() {
        return Arrays.stream(Column.values()).map(Column::key).toList();
    }

    /** The names of everything that may stand above or below a table. */
    public static List<String> labels() {
        return Arrays.stream(Label.values()).map(Label::key).toList();
    }

    /** What was chosen in a form: only what a mapping can say. */
    public static MappingDraft chosen(Map<String, String> form) {
        Map<String, String> choices = new LinkedHashMap<>();
        names().forEach(name -> {
            String value = Objects.requireNonNullElse(form.get(name), "").strip();
            if (!value.isEmpty()) {
                choices.put(name, value);
            }
        });
        return new MappingDraft(choices);
    }

    /** Takes a kept mapping apart again. */
    public static MappingDraft of(String yaml) {
        MappingSection top = MappingSection.of(
                yaml, Set.of("account", "currency", "file", "columns", "directions", "dates", "labels", "skip"));
        MappingSection file = top.section("file", Set.copyOf(FILE));
        MappingSection columns = top.section("columns", Set.copyOf(columns()));
        MappingSection labels = top.section("labels", Set.copyOf(labels()));
        MappingSection directions = top.section("directions", Set.of("in", "out"));
        MappingSection dates = top.section("dates", Set.of("format"));
        Map<String, String> choices = new LinkedHashMap<>();
        TOP.forEach(name -> keep(choices, name, top.texts(name)));
        FILE.forEach(name -> keep(choices, name, file.texts(name)));
        columns().forEach(name -> keep(choices, COLUMNS + name, columns.texts(name)));
        labels().forEach(name -> keep(choices, LABELS + name, labels.texts(name)));
        Stream.of("in", "out").forEach(name -> keep(choices, DIRECTIONS + name, directions.texts(name)));
        keep(choices, "dates", dates.texts("format"));
        keep(choices, "skip", top.texts("skip"));
        return new MappingDraft(choices);
    }

    /** What was chosen for this, or nothing. */
    public String get(String name) {
        return Objects.requireNonNullElse(choices.get(name), "");
    }

    /** Whether anything was chosen. */
    public boolean isEmpty() {
        return choices.isEmpty();
    }

    /** Whether a row of the table has all the columns that are named. */
    public boolean fits(TableSample table) {
        return header(table) != null;
    }

    /** The first row that has all the columns that are named; nothing when there is none. */
    public TableSample.@Nullable Row header(TableSample table) {
        List<String> named = choices.entrySet().stream()
                .filter(choice -> choice.getKey().startsWith(COLUMNS))
                .flatMap(choice -> several(choice.getValue()).stream())
                .toList();
        return named.isEmpty()
                ? null
                : table.rows().stream()
                        .filter(row -> row.cells().containsAll(named))
                        .findFirst()
                        .orElse(null);
    }

    /** As it is kept, and as the API takes it. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder();
        TOP.forEach(name -> line(yaml, "", name, name));
        section(yaml, "file", FILE.stream().map(name -> Map.entry(name, name)).toList());
        section(
                yaml,
                "columns",
                columns().stream().map(name -> Map.entry(name, COLUMNS + name)).toList());
        section(
                yaml,
                "directions",
                Stream.of("in", "out")
                        .map(name -> Map.entry(name, DIRECTIONS + name))
                        .toList());
        section(yaml, "dates", List.of(Map.entry("format", "dates")));
        section(
                yaml,
                "labels",
                labels().stream().map(name -> Map.entry(name, LABELS + name)).toList());
        line(yaml, "", "skip", "skip");
        return yaml.toString();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(TOP);
        names.addAll(FILE);
        columns().forEach(name -> names.add(COLUMNS + name));
        labels().forEach(name -> names.add(LABELS + name));
        names.addAll(List.of(DIRECTIONS + "in", DIRECTIONS + "out", "dates", "skip"));
        return names;
    }

    private static void keep(Map<String, String> choices, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            choices.put(name, String.join(",", texts));
        }
    }

    private void section(StringBuilder yaml, String name, List<Map.Entry<String, String>> lines) {
        if (lines.stream().anyMatch(line -> choices.containsKey(line.getValue()))) {
            yaml.append(name).append(":\n");
            lines.forEach(line -> line(yaml, "  ", line.getKey(), line.getValue()));
        }
    }

    private void line(StringBuilder yaml, String indent, String key, String name) {
        String value = choices.get(name);
        if (value == null) {
            return;
        }
        boolean isList = name.startsWith(DIRECTIONS) || name.equals("skip") || name.equals(COLUMNS + Column.TEXT.key());
        yaml.append(indent).append(key).append(": ");
        yaml.append(
                isList
                        ? several(value).stream().map(MappingDraft::quoted).collect(Collectors.joining(", ", "[", "]"))
                        : quoted(value));
        yaml.append('\n');
    }

    private static List<String> several(String value) {
        return Arrays.stream(value.split(SEVERAL))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }
}
