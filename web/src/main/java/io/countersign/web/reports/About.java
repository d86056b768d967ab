package io.countersign.web.reports;

import io.countersign.report.Report;
import io.countersign.web.pages.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a report speaks of, line by line.
 *
 * @param ofTheFigures what decides the figures: the same for the same figures
 * @param ofTheFile who made the file, and when
 */
public record About(List<Line> ofTheFigures, List<Line> ofTheFile) {

    /** What is said by itself, or, as the page that was looked at, does not decide what is in a file. */
    private static final Set<String> SAID_OTHERWISE = Set.of("asOf", "knownAt", "after");

    /** One line. */
    public record Line(String what, String is) {}

    /** @param checks what was checked, on all pages */
    static About of(
            Reports.Asked asked,
            Report report,
            List<Report.Check> checks,
            Wording wording,
            Page page,
            String who,
            Instant now) {
        List<Line> figures = new ArrayList<>();
        figures.add(new Line(page.say("about.report"), wording.title(asked.kind())));
        if (report.from() != null) {
            figures.add(new Line(page.say("about.from"), report.from().toString()));
        }
        figures.add(new Line(page.say("about.asOf"), report.asOf().toString()));
        figures.add(new Line(
                page.say("about.knownAt"),
                report.knownAt() == null ? page.say("about.now") : page.moment(report.knownAt()) + " " + page.zone()));
        asked.filters().forEach((name, value) -> {
            if (!SAID_OTHERWISE.contains(name)) {
                figures.add(new Line(wording.parameter(name), wording.choice(value)));
            }
        });
        figures.add(new Line(page.say("about.position"), Long.toString(report.position())));
        checks.forEach(check ->
                figures.add(new Line(wording.check(check), page.say(check.holds() ? "about.holds" : "about.fails"))));
        return new About(
                List.copyOf(figures),
                List.of(
                        new Line(page.say("about.who"), who),
                        new Line(page.say("about.when"), page.moment(now) + " " + page.zone())));
    }
}
