package io.countersign.web.pages.chart;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn in one colour.
 *
 * @param name what it is called
 * @param tone its class in the style sheet
 * @param isAim whether it is what was aimed at, and drawn as a mark and not as a bar
 * @param points one for each label; nothing where there is no figure
 */
public record Series(String name, String tone, boolean isAim, List<@Nullable Point> points) {

    public Series {
        points = Collections.unmodifiableList(points);
    }

    public static Series of(String name, String tone, List<@Nullable Point> points) {
        return new Series(name, tone, false, points);
    }

    /** What was aimed at. */
    public static Series aim(String name, List<@Nullable Point> points) {
        return new Series(name, "aim", true, points);
    }

    /** The figure at a label, as a size; nothing is as large as nothing. */
    long size(int label) {
        Point point = points.get(label);
        return point == null ? 0 : point.size();
    }

    String written(int label) {
        Point point = points.get(label);
        return point == null ? "" : point.written();
    }
}
