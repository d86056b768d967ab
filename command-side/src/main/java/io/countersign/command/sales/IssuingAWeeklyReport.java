package io.countersign.command.sales;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.sales.SalesTotal;
import io.countersign.sales.WeeklyReportCommand.IssueWeeklyReport;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When may a weekly sales report be issued? */
final class IssuingAWeeklyReport {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Issuing a weekly sales report",
            rule("WSR-1", "A week's report is issued after its last day.", Facts::weekIsOver),
            rule("WSR-2", "A week's report is issued once; the same may be issued again.", Facts::newOrTheSame),
            rule("WSR-3", "A report is issued with the SHA-256 of its text.", Facts::digestIsGiven),
            rule("WSR-4", "There is one total for each currency, in that currency alone.", Facts::oneTotalEach));

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private IssuingAWeeklyReport() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param before the digest of what was issued
     */
    record Facts(@Nullable String before, IssueWeeklyReport now, LocalDate today) {

        boolean weekIsOver() {
            return now.report().week().last().isBefore(today);
        }

        boolean newOrTheSame() {
            return before == null || before.equals(now.sha256());
        }

        boolean digestIsGiven() {
            return DIGEST.matcher(now.sha256()).matches();
        }

        boolean oneTotalEach() {
            List<SalesTotal> totals = now.totals();
            return totals.stream()
                                    .map(total -> total.billed().currency())
                                    .distinct()
                                    .count()
                            == totals.size()
                    && totals.stream().allMatch(Facts::isOfOneCurrency);
        }

        private static boolean isOfOneCurrency(SalesTotal total) {
            return List.of(total.returned(), total.collected(), total.overdue()).stream()
                    .allMatch(money -> money.currency().equals(total.billed().currency()));
        }
    }
}
