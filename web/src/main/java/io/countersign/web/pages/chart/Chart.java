package io.countersign.web.pages.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.countersign.web.pages.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * A chart as SVG within the page, with a legend and, to be unfolded, a table of the same figures. It has no colours of its
 * own: the style sheet gives them by class, so that it follows the theme and is printed.
 *
 * @param key tells it from the others of a page
 * @param says in one sentence what is to be seen
 * @param labels what the figures belong to, in order
 * @param axis writes a size beside the axis
 */
public record Chart(
        String key,
        Shape shape,
        String title,
        String says,
        List<String> labels,
        List<Series> series,
        LongFunction<String> axis,
        Page page)
        implements Content {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 230;
    private static final int LEFT = 54;
    private static final int RIGHT = 8;
    private static final int TOP = 10;
    private static final int BOTTOM = 26;
    private static final int ROW = 26;
    private static final int ROW_LABEL = 130;
    private static final int ROW_TOTAL = 92;
    private static final int LETTER = 7;
    private static final int LABELS_MAX = 13;
    private static final int TICKS = 4;

    /** How it is drawn. */
    public enum Shape {
        /** A bar for each label, lying, with its parts one behind the other. */
        STACKED,
        /** Bars side by side for each label, with a mark where one was aimed at. */
        BARS,
        /** A line for each series. */
        LINES
    }

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /** Writes sizes of amounts in this many decimals beside the axis. */
    public static LongFunction<String> amounts(int decimals, Page page) {
        return size -> Compact.written(BigDecimal.valueOf(size, decimals), page.language());
    }

    /** Writes counts beside the axis. */
    public static LongFunction<String> counts() {
        return Long::toString;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        StringBuilder html = new StringBuilder("<figure class=\"chart\" id=\"chart-")
                .append(key)
                .append("\">");
        html.append("<figcaption>").append(escaped(title)).append("</figcaption>");
        legend(html);
        switch (shape) {
            case STACKED -> stacked(html);
            case BARS -> standing(html, false);
            case LINES -> standing(html, true);
        }
        table(html);
        output.writeContent(html.append("</figure>").toString());
    }

    private void legend(StringBuilder html) {
        html.append("<ul class=\"legend\" aria-hidden=\"true\">");
        for (Series one : series) {
            html.append("<li class=\"")
                    .append(one.tone())
                    .append("\">")
                    .append(escaped(one.name()))
                    .append("</li>");
        }
        html.append("</ul>");
    }

    private void begin(StringBuilder html, int height) {
        html.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
        html.append("\" role=\"img\" aria-labelledby=\"")
                .append(key)
                .append("-title ")
                .append(key)
                .append("-says\">");
        html.append("<title id=\"")
                .append(key)
                .append("-title\">")
                .append(escaped(title))
                .append("</title>");
        html.append("<desc id=\"")
                .append(key)
                .append("-says\">")
                .append(escaped(says))
                .append("</desc>");
    }

    private void stacked(StringBuilder html) {
        begin(html, Math.max(1, labels.size()) * ROW + 2);
        long most = Math.max(1, sums().max().orElse(1));
        double scale = (double) (WIDTH - ROW_LABEL - ROW_TOTAL) / most;
        for (int label = 0; label < labels.size(); label++) {
            int y = label * ROW;
            text(html, "label end", ROW_LABEL - 8.0, y + 17.0, shortened(labels.get(label), ROW_LABEL));
            double x = ROW_LABEL;
            for (Series one : series) {
                double width = Math.max(0, one.size(label)) * scale;
                if (width > 0) {
                    bar(html, one, label, x, y + 4.0, width, ROW - 8.0);
                    x += width;
                }
            }
            text(html, "total", x + 6, y + 17.0, axis.apply(sum(label)));
        }
        html.append("</svg>");
    }

    private void standing(StringBuilder html, boolean lines) {
        begin(html, HEIGHT);
        long most = Math.max(1, sizes().max().orElse(1));
        long least = Math.min(0, sizes().min().orElse(0));
        long step = step(most - least);
        double top = Math.ceilDiv(most, step) * (double) step;
        double bottom = Math.floorDiv(least, step) * (double) step;
        double scale = (HEIGHT - TOP - BOTTOM) / (top - bottom);
        double zero = TOP + top * scale;
        for (double tick = bottom; tick <= top; tick += step) {
            double y = TOP + (top - tick) * scale;
            html.append(String.format(
                    Locale.ROOT,
                    "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    tick == 0 ? "zero" : "grid",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y));
            text(html, "tick end", LEFT - 6.0, y + 4, axis.apply(Math.round(tick)));
        }
        double place = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, labels.size());
        int every = Math.ceilDiv(Math.max(1, labels.size()), LABELS_MAX);
        for (int label = 0; label < labels.size(); label++) {
            if (label % every == 0) {
                text(
                        html,
                        "label middle",
                        LEFT + place * (label + 0.5),
                        HEIGHT - 8.0,
                        shortened(labels.get(label), place * every));
            }
        }
        if (lines) {
            series.forEach(one -> line(html, one, place, zero, scale));
        } else {
            bars(html, place, zero, scale);
        }
        html.append("</svg>");
    }

    private void bars(StringBuilder html, double place, double zero, double scale) {
        List<Series> bars = series.stream().filter(one -> !one.isAim()).toList();
        double width = Math.min(34, place * 0.76 / Math.max(1, bars.size()));
        for (int label = 0; label < labels.size(); label++) {
            double x = LEFT + place * (label + 0.5) - width * bars.size() / 2;
            for (Series one : bars) {
                double height = one.size(label) * scale;
                bar(html, one, label, x, height < 0 ? zero : zero - height, width - 1, Math.abs(height));
                x += width;
            }
            for (Series aim : series) {
                if (aim.isAim() && aim.points().get(label) != null) {
                    double y = zero - aim.size(label) * scale;
                    html.append(String.format(
                            Locale.ROOT,
                            "<g><title>%s</title><line class=\"aim\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/></g>",
                            escaped(labels.get(label) + " · " + aim.name() + " " + aim.written(label)),
                            LEFT + place * label + place * 0.06,
                            LEFT + place * (label + 1) - place * 0.06,
                            y,
                            y));
                }
            }
        }
    }

    private void line(StringBuilder html, Series one, double place, double zero, double scale) {
        StringBuilder points = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int label = 0; label < labels.size(); label++) {
            if (one.points().get(label) != null) {
                double x = LEFT + place * (label + 0.5);
                double y = zero - one.size(label) * scale;
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                dots.append(String.format(
                        Locale.ROOT,
                        "<g><title>%s</title><circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/></g>",
                        escaped(labels.get(label) + " · " + one.name() + " " + one.written(label)),
                        x,
                        y));
            }
        }
        html.append("<g class=\"line ")
                .append(one.tone())
                .append("\"><polyline points=\"")
                .append(points);
        html.append("\"/>").append(dots).append("</g>");
    }

    private void bar(StringBuilder html, Series one, int label, double x, double y, double width, double height) {
        html.append(String.format(
                Locale.ROOT,
                "<g class=\"%s\"><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/></g>",
                one.tone(),
                escaped(labels.get(label) + " · " + one.name() + " " + one.written(label)),
                x,
                y,
                Math.max(0, width),
                height));
    }

    private void table(StringBuilder html) {
        html.append("<details><summary>")
                .append(escaped(page.say("chart.table")))
                .append("</summary>");
        html.append("<div class=\"wide\"><table class=\"report\"><caption class=\"unseen\">")
                .append(escaped(title));
        html.append("</caption><thead><tr><td></td>");
        series.forEach(one -> html.append("<th scope=\"col\" class=\"n\">")
                .append(escaped(one.name()))
                .append("</th>"));
        html.append("</tr></thead><tbody>");
        for (int label = 0; label < labels.size(); label++) {
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(labels.get(label)))
                    .append("</th>");
            for (Series one : series) {
                html.append("<td class=\"n\">")
                        .append(escaped(one.written(label)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table></div></details>");
    }

    private static void text(StringBuilder html, String kind, double x, double y, String text) {
        html.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", kind, x, y, escaped(text)));
    }

    private LongStream sizes() {
        return series.stream()
                .flatMapToLong(one -> LongStream.range(0, labels.size()).map(label -> one.size((int) label)));
    }

    private LongStream sums() {
        return LongStream.range(0, labels.size()).map(label -> sum((int) label));
    }

    private long sum(int label) {
        return series.stream().mapToLong(one -> Math.max(0, one.size(label))).sum();
    }

    /** How far ticks are apart: one, two or five of a power of ten. */
    private static long step(long range) {
        long power = 1;
        while (power * 10 <= range / TICKS) {
            power *= 10;
        }
        for (long factor : new long[] {1, 2, 5, 10}) {
            if (power * factor * TICKS >= range) {
                return power * factor;
            }
        }
        return power * 10;
    }

    /** A label in so much room; Chinese characters are twice as wide as others. */
    private static String shortened(String label, double room) {
        double width = 0;
        for (int i = 0; i < label.length(); i++) {
            width += label.charAt(i) > 0x2E80 ? LETTER * 2 : LETTER;
            if (width > room) {
                return label.substring(0, Math.max(1, i - 1)) + "…";
            }
        }
        return label;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
