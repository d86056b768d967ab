package io.countersign.web.reports;

import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.people.PersonId;
import io.countersign.report.PagedQuestion;
import io.countersign.report.PagedQuestion.Part;
import io.countersign.report.Report;
import io.countersign.report.ReportQuery.ListFacts;
import io.countersign.report.ReportQuestion;
import io.countersign.web.exports.Chosen;
import io.countersign.web.exports.Exports;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.Rejected;
import io.countersign.web.reports.ReportKind.Parameter;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Colleagues;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue of reports: what there is, what may be given with it, and asking for it. */
@Component
public final class Reports {

    /** What every report says of itself. */
    private static final Set<String> DAYS = Set.of("from", "asOf", "knownAt");

    private final List<ReportKind> kinds;
    private final Messages messages;
    private final Exports exports;
    private final Colleagues colleagues;
    private final ZoneId zone;

    Reports(List<ReportKind> kinds, Messages messages, Exports exports, Colleagues colleagues, ZoneId companyTimeZone) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(ReportKind::name)).toList();
        this.messages = messages;
        this.exports = exports;
        this.colleagues = colleagues;
        this.zone = companyTimeZone;
    }

    /** Every kind of report, by name. */
    List<ReportKind> kinds() {
        return kinds;
    }

    /** The kind with this name. */
    ReportKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejected.of(
                        ProblemKind.NOT_FOUND,
                        "There is no report with this name. There are: "
                                + String.join(
                                        ", ",
                                        kinds.stream().map(ReportKind::name).toList()) + "."));
    }

    /**
     * Asks for a report.
     *
     * @param given the parameters by name
     * @param others parameters that are no business of the report
     */
    Asked ask(String name, Map<String, String> given, List<String> others, Sender sender) {
        ReportKind kind = kind(name);
        ReportAsked asked = new ReportAsked(given, colleagues, zone, messages.today());
        ReportQuestion question = kind.question().apply(asked);
        asked.demandOnly(kind.parameters(), others);
        Map<String, String> filters = new TreeMap<>(asked.given());
        others.forEach(filters::remove);
        return new Asked(kind, question, asked, filters, messages, exports, sender);
    }

    /**
     * A report that was asked for.
     *
     * @param filters what was given, by name
     */
    record Asked(
            ReportKind kind,
            ReportQuestion question,
            ReportAsked asked,
            Map<String, String> filters,
            Messages messages,
            Exports exports,
            Sender sender) {

        /** The report. */
        Report report() {
            return messages.ask(question, Report.class, sender);
        }

        /**
         * The report from its first page on, for a file: whole, or, where the pages can be gone through one after the other,
         * the first of them.
         */
        Report filed() {
            return question instanceof PagedQuestion paged
                    ? messages.ask(paged.in(firstOf(paged)), Report.class, sender)
                    : report();
        }

        private static @Nullable Part firstOf(PagedQuestion paged) {
            return paged.isGoneThroughInPages() ? Part.filed(null) : null;
        }

        /** The whole report in one piece. */
        Report whole() {
            return question instanceof PagedQuestion paged
                    ? messages.ask(paged.in(null), Report.class, sender)
                    : report();
        }

        /** The page behind this one; nothing when it was the last. */
        Optional<Report> next(Report page) {
            return question instanceof PagedQuestion paged && page.next() != null
                    ? Optional.of(messages.ask(paged.in(Part.filed(page.next())), Report.class, sender))
                    : Optional.empty();
        }

        /** Puts on record that the report leaves. */
        void leaves(Report report, ExportFormat format) {
            Chosen chosen = new Chosen().with("from", report.from());
            for (Parameter parameter : kind.parameters()) {
                String name = parameter.name();
                switch (parameter.form()) {
                    case PERSON -> {
                        PersonId person = asked.person(name);
                        chosen.with(name, person == null ? null : person.value());
                    }
                    case WORDS -> chosen.searching(name, asked.text(name));
                    case DAY, MOMENT, WEEK, MONTH, TEXT, CHOICE, PLACE -> {
                        if (!DAYS.contains(name)) {
                            chosen.with(name, asked.text(name));
                        }
                    }
                }
            }
            exports.takes(
                    new Exported(
                            report.name(),
                            format,
                            chosen.filters(),
                            report.asOf(),
                            report.knownAt(),
                            report.position()),
                    sender);
        }

        /** The facts behind a figure of it. */
        ListFacts.Facts facts(String row, String column) {
            return messages.ask(new ListFacts(question, row, column), ListFacts.Facts.class, sender);
        }
    }
}
