package io.countersign.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a report ended, so that the next one goes on from there. It is written {@code 2026-11-03.150.81234}.
 *
 * @param on the business day of the last entry; nothing where entries are in the order of the log
 * @param entries how many entries of that day come before the next one
 * @param upTo the position in the log up to which all pages read
 */
public record Place(@Nullable LocalDate on, long entries, long upTo) {

    private static final String NO_DAY = "log";
    private static final int PARTS = 3;

    /**
     * Reads a place as it was written.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Place parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no place in a report: " + text);
        }
        try {
            LocalDate on = parts[0].equals(NO_DAY) ? null : LocalDate.parse(parts[0]);
            return new Place(on, natural(parts[1]), natural(parts[2]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no place in a report: " + text, e);
        }
    }

    private static long natural(String text) {
        long number = Long.parseLong(text);
        if (number < 0) {
            throw new IllegalArgumentException("less than nothing: " + text);
        }
        return number;
    }

    @Override
    public String toString() {
        return (on == null ? NO_DAY : on.toString()) + "." + entries + "." + upTo;
    }
}
