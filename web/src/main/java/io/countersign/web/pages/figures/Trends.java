package io.countersign.web.pages.figures;

import io.countersign.money.Money;
import io.countersign.report.Report;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.By;
import io.countersign.sales.SalesQuery.Filter;
import io.countersign.sales.SalesQuery.ShowSales;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.chart.Chart;
import io.countersign.web.pages.chart.Point;
import io.countersign.web.pages.chart.Series;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was billed and collected in several periods, one after the other. */
@Component
final class Trends {

    private static final String BEFORE = "Before";

    private final Messages messages;

    Trends(Messages messages) {
        this.messages = messages;
    }

    /** What a period came to. */
    record Step(Period period, Money billed, Money collected) {}

    /**
     * So many periods up to this one, the earliest first.
     *
     * @param knownAt as it was known then; as it is known now when absent
     */
    List<Step> upTo(Period last, int periods, Currency currency, @Nullable Instant knownAt, Sender sender) {
        List<Step> steps = new ArrayList<>();
        for (Period at = last; steps.size() < periods; at = at.before().before()) {
            Cells cells = new Cells(
                    messages.ask(new ShowSales(at, By.REGION, Filter.NONE, knownAt, false), Report.class, sender));
            steps.add(new Step(at, cells.total(currency, "billed"), cells.total(currency, "collected")));
            steps.add(new Step(
                    at.before(),
                    cells.total(currency, "billed" + BEFORE),
                    cells.total(currency, "collected" + BEFORE)));
        }
        return steps.subList(0, periods).reversed();
    }

    /** The same as a chart. */
    static Chart drawn(String key, Chart.Shape shape, String title, List<Step> steps, Currency currency, Page page) {
        List<@Nullable Point> billed = new ArrayList<>();
        List<@Nullable Point> collected = new ArrayList<>();
        steps.forEach(step -> {
            billed.add(Point.of(step.billed(), page));
            collected.add(Point.of(step.collected(), page));
        });
        return new Chart(
                key,
                shape,
                title,
                page.say("chart.trend.says", steps.size()),
                steps.stream().map(step -> labelOf(step.period())).toList(),
                List.of(
                        Series.of(page.say("column.billed"), "one", billed),
                        Series.of(page.say("column.collected"), "two", collected)),
                Chart.amounts(currency.getDefaultFractionDigits(), page),
                page);
    }

    private static String labelOf(Period period) {
        String text = period.toString();
        return period.kind() == Period.Kind.YEAR ? text : text.substring(text.indexOf('-') + 1);
    }
}
