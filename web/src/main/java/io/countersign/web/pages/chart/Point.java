package io.countersign.web.pages.chart;

import io.countersign.money.Money;
import io.countersign.web.pages.Page;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a chart.
 *
 * @param size by which it is drawn
 * @param written as people read it
 */
public record Point(long size, String written) {

    /** An amount; nothing where there is none. */
    public static @Nullable Point of(@Nullable Money amount, Page page) {
        return amount == null ? null : new Point(amount.minorUnits(), page.money(amount));
    }

    /** How many of something. */
    public static Point of(long count, Page page) {
        return new Point(count, page.say("report.count", count));
    }
}
