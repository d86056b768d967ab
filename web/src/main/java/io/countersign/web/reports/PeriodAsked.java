package io.countersign.web.reports;

import io.countersign.sales.Period;
import io.countersign.web.reports.ReportKind.Parameter;
import io.countersign.web.reports.ReportKind.Parameter.Form;

/** Reads which period is meant: the one of today where nothing is said. */
public final class PeriodAsked {

    /** Which kind of period. */
    public static final Parameter KIND = Parameter.choice("kind", Period.Kind.class);

    /** Which period of that kind. */
    public static final Parameter PERIOD = new Parameter("period", Form.TEXT);

    private PeriodAsked() {}

    /** The parameter that names a period of this kind. */
    public static Parameter of(Period.Kind kind) {
        return switch (kind) {
            case DAY -> new Parameter("day", Form.DAY);
            case WEEK -> new Parameter("week", Form.WEEK);
            case MONTH -> new Parameter("month", Form.MONTH);
            case QUARTER -> new Parameter("quarter", Form.TEXT);
            case YEAR -> new Parameter("year", Form.TEXT);
        };
    }

    /** The period of a kind that was given by its own parameter. */
    public static Period read(ReportAsked asked, Period.Kind kind) {
        return read(asked, of(kind).name(), kind);
    }

    /** The period that was given together with its kind. */
    public static Period readWithKind(ReportAsked asked, Period.Kind usual) {
        Period.Kind given = asked.choice(KIND.name(), Period.Kind.class);
        return read(asked, PERIOD.name(), given == null ? usual : given);
    }

    private static Period read(ReportAsked asked, String name, Period.Kind kind) {
        Period period = asked.read(name, "is " + example(kind), text -> Period.parse(kind, text));
        return period == null ? Period.of(kind, asked.today()) : period;
    }

    private static String example(Period.Kind kind) {
        return switch (kind) {
            case DAY -> "a day like 2026-10-31";
            case WEEK -> "an ISO week like 2026-W48";
            case MONTH -> "a month like 2026-10";
            case QUARTER -> "a quarter like 2026-Q4";
            case YEAR -> "a year like 2026";
        };
    }
}
