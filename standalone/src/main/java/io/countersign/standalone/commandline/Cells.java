package io.countersign.standalone.commandline;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What stands in the cells of a table or of a CSV. */
final class Cells {

    private static final String LINE_END = "\r\n";

    private Cells() {}

    /** The field as a text; empty when it is absent. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    /** The number with a comma between thousands. */
    static String grouped(JsonNode node, String field) {
        return grouped(text(node, field));
    }

    /** The number with a comma between thousands. */
    static String grouped(String decimal) {
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : decimal.substring(point));
    }

    /** One line of a CSV. */
    static String csvLine(List<String> cells) {
        return cells.stream().map(Cells::quoted).collect(Collectors.joining(",")) + LINE_END;
    }

    /** One line of a CSV with these fields. */
    static String csvLine(JsonNode node, List<String> fields) {
        return csvLine(fields.stream().map(field -> text(node, field)).toList());
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
