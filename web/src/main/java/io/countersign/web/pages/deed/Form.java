package io.countersign.web.pages.deed;

import io.countersign.web.pages.deed.Field.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * The form of a deed.
 *
 * @param today the day it is for the company
 * @param now what its clocks say
 * @param zone in which moments are meant
 */
public record Form(Deed deed, LocalDate today, LocalDateTime now, ZoneId zone) {

    /** Numbers that are made up when nobody gives one. */
    private static final String NUMBER = "id";

    /** Days that lie ahead, and are not today unless somebody says so. */
    private static final Set<String> AHEAD =
            Set.of("dueOn", "expectedOn", "plannedUseOn", "shipOn", "validUntil", "until", "on");

    /** What is asked first. */
    public List<Field> asked() {
        return deed.fields().stream().filter(field -> !isAside(field)).toList();
    }

    /** What hardly anybody gives. */
    public List<Field> aside() {
        return deed.fields().stream().filter(Form::isAside).toList();
    }

    /** What stands in a field at first. */
    public String value(Field field, String path) {
        String given = deed.given(path);
        if (!given.isEmpty() || !field.needed()) {
            return given;
        }
        return switch (field.kind()) {
            case DAY -> AHEAD.contains(field.name()) ? "" : today.toString();
            case MOMENT -> now.truncatedTo(ChronoUnit.MINUTES).toString();
            default -> "";
        };
    }

    /** How far the company's clocks are ahead of UTC, such as {@code +08:00}. */
    public String offset() {
        return now.atZone(zone).getOffset().getId().replace("Z", "+00:00");
    }

    /** How many entries of a list stand there at first. */
    public int rows(Field list, String path) {
        int given = deed.entries(path);
        return given == 0 && list.needed() ? 1 : given;
    }

    /** What the browser's field is like. */
    public String type(Field field) {
        return switch (field.kind()) {
            case DAY -> "date";
            case MOMENT -> "datetime-local";
            case MONTH -> "month";
            case NUMBER -> "number";
            case SECRET -> "password";
            default -> "text";
        };
    }

    /** What may be looked for while it is typed, or nothing. */
    public String found(Field field) {
        return switch (field.kind()) {
            case CUSTOMER -> "customers";
            case ORDER -> "orders";
            case PROJECT -> "projects";
            case PERSON -> "staff";
            default -> "";
        };
    }

    private static boolean isAside(Field field) {
        return field.name().equals(NUMBER) && !field.needed() && field.kind() != Kind.LIST;
    }
}
