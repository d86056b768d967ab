package io.countersign.sales;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, an ISO week, a month, a quarter or a year.
 *
 * @param first its first day
 */
public record Period(Kind kind, LocalDate first) {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int MONTHS_PER_QUARTER = 3;
    private static final int SURELY_IN_WEEK_ONE = 4;

    /** How long a period is. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    public Period {
        if (!first.equals(firstDay(kind, first))) {
            throw new IllegalArgumentException("a " + kind + " does not begin on this day");
        }
    }

    /** The period of this kind that a day is in. */
    public static Period of(Kind kind, LocalDate day) {
        return new Period(kind, firstDay(kind, day));
    }

    /**
     * Reads a text such as {@code 2026-11-25}, {@code 2026-W48}, {@code 2026-11}, {@code 2026-Q4} or {@code 2026}.
     *
     * @throws IllegalArgumentException when it is no period of this kind
     * @throws java.time.DateTimeException when there is no such day or month
     */
    public static Period parse(Kind kind, String text) {
        return switch (kind) {
            case DAY -> of(kind, LocalDate.parse(text));
            case WEEK -> week(text);
            case MONTH -> of(kind, YearMonth.parse(text).atDay(1));
            case QUARTER -> {
                Matcher matcher = matched(QUARTER, text);
                int month = (Integer.parseInt(matcher.group(2)) - 1) * MONTHS_PER_QUARTER + 1;
                yield of(kind, LocalDate.of(Integer.parseInt(matcher.group(1)), month, 1));
            }
            case YEAR ->
                of(kind, LocalDate.of(Integer.parseInt(matched(YEAR, text).group()), 1, 1));
        };
    }

    private static Period week(String text) {
        Matcher matcher = matched(WEEK, text);
        Period week = isoWeek(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (!week.toString().equals(text)) {
            throw new IllegalArgumentException("there is no such week");
        }
        return week;
    }

    private static Period isoWeek(int year, int week) {
        return of(Kind.WEEK, LocalDate.of(year, 1, SURELY_IN_WEEK_ONE).plusWeeks(week - 1L));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not of the form " + pattern);
        }
        return matcher;
    }

    /** Its last day. */
    public LocalDate last() {
        return (switch (kind) {
                    case DAY -> first.plusDays(1);
                    case WEEK -> first.plusWeeks(1);
                    case MONTH -> first.plusMonths(1);
                    case QUARTER -> first.plusMonths(MONTHS_PER_QUARTER);
                    case YEAR -> first.plusYears(1);
                })
                .minusDays(1);
    }

    /** Is this day in it? */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /** The period of the same kind that came before it. */
    public Period before() {
        return of(kind, first.minusDays(1));
    }

    /** The same period of the year before: the week of the same number, or week 52 where there is no week 53. */
    public Period yearAgo() {
        if (kind != Kind.WEEK) {
            return of(kind, first.minusYears(1));
        }
        int year = first.get(IsoFields.WEEK_BASED_YEAR) - 1;
        int number = first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        Period same = isoWeek(year, number);
        return same.first().get(IsoFields.WEEK_BASED_YEAR) == year ? same : isoWeek(year, number - 1);
    }

    /** Its days. */
    public List<LocalDate> days() {
        return first.datesUntil(last().plusDays(1)).toList();
    }

    private static LocalDate firstDay(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return switch (kind) {
            case DAY -> first.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
        };
    }
}
