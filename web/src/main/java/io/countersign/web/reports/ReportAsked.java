package io.countersign.web.reports;

import io.countersign.people.PersonId;
import io.countersign.report.PagedQuestion.Part;
import io.countersign.report.Place;
import io.countersign.web.problem.FieldProblem;
import io.countersign.web.problem.Rejected;
import io.countersign.web.shape.Moments;
import io.countersign.web.signin.Colleagues;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was given with a report. What makes no sense is told all at once, by {@link #demandSense}. */
public final class ReportAsked {

    private final Map<String, String> given;
    private final Colleagues colleagues;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * What was given.
     *
     * @param given the parameters by name
     * @param zone in which moments without a zone are meant
     */
    public ReportAsked(Map<String, String> given, Colleagues colleagues, ZoneId zone, LocalDate today) {
        this.given = new TreeMap<>();
        given.forEach((name, value) -> {
            if (!value.isBlank()) {
                this.given.put(name, value.strip());
            }
        });
        this.colleagues = colleagues;
        this.zone = zone;
        this.today = today;
    }

    /** The day it is in the company's time zone. */
    public LocalDate today() {
        return today;
    }

    /** The business day up to which facts count. */
    public @Nullable LocalDate asOf() {
        return day("asOf");
    }

    /** The moment up to which facts had been recorded. Without a time it is the end of that day. */
    public @Nullable Instant knownAt() {
        return read(
                "knownAt",
                "is a day like 2026-10-31 or a moment like 2026-11-01T01:00:00Z",
                text -> Moments.read(text, zone));
    }

    /** A day. */
    public @Nullable LocalDate day(String name) {
        return read(name, "is a day like 2026-10-31", LocalDate::parse);
    }

    /** A month. */
    public @Nullable YearMonth month(String name) {
        return read(name, "is a month like 2026-10", YearMonth::parse);
    }

    /** The page to be looked at: the one that goes on behind another one when that is named, else the first. */
    public Part part() {
        return Part.shown(read("after", "is what the page before named as its next", Place::parse));
    }

    /** A text as it was given. */
    public @Nullable String text(String name) {
        return given.get(name);
    }

    /** A member of staff, by user name or number. */
    public @Nullable PersonId person(String name) {
        String text = given.get(name);
        return text == null ? null : colleagues.called(text, name);
    }

    /** One of a few choices. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        String all = Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return read(name, "is one of " + all, text -> Enum.valueOf(choices, text));
    }

    /**
     * Something else.
     *
     * @param rule what it has to be, as the end of a sentence that begins with its name
     * @param reader refuses with an {@link IllegalArgumentException} or a {@link DateTimeException}
     */
    public <T> @Nullable T read(String name, String rule, Function<String, T> reader) {
        String text = given.get(name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new FieldProblem(name, rule));
            return null;
        }
    }

    /** All that was given, by name. */
    Map<String, String> given() {
        return given;
    }

    void demandOnly(List<ReportKind.Parameter> known, List<String> others) {
        List<String> names = known.stream().map(ReportKind.Parameter::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name) && !others.contains(name))
                .forEach(name -> problems.add(new FieldProblem(
                        name, "is not known to this report, which knows " + String.join(", ", names))));
        demandSense();
    }

    void demandSense() {
        if (!problems.isEmpty()) {
            throw Rejected.shape(problems);
        }
    }
}
