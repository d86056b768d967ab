package io.countersign.web.reports;

import io.countersign.report.Report;
import io.countersign.report.ReportQuery.ListFacts;
import io.countersign.report.ReportQuestion;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Colleagues;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The catalogue of reports: what there is, what may be given with it, and asking for it. */
@Component
public final class Reports {

    private final List<ReportKind> kinds;
    private final Messages messages;
    private final Colleagues colleagues;
    private final ZoneId zone;

    Reports(List<ReportKind> kinds, Messages messages, Colleagues colleagues, ZoneId companyTimeZone) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(ReportKind::name)).toList();
        this.messages = messages;
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
        return new Asked(kind, question, filters, messages, sender);
    }

    /**
     * A report that was asked for.
     *
     * @param filters what was given, by name
     */
    record Asked(
            ReportKind kind, ReportQuestion question, Map<String, String> filters, Messages messages, Sender sender) {

        /** The report. */
        Report report() {
            return messages.ask(question, Report.class, sender);
        }

        /** The facts behind a figure of it. */
        ListFacts.Facts facts(String row, String column) {
            return messages.ask(new ListFacts(question, row, column), ListFacts.Facts.class, sender);
        }
    }
}
