package io.countersign.web.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.countersign.trial.EdgeTrial;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@EdgeTrial
class ChartTest {

    private final Page page;

    ChartTest(Pages pages) {
        this.page = pages.in(Locale.ENGLISH);
    }

    @Test
    void a_chart_says_what_it_shows_and_has_the_same_figures_in_a_table() {
        String drawn = drawn(Chart.Shape.BARS, 100, 250);

        assertThat(drawn)
                .contains("role=\"img\" aria-labelledby=\"k-title k-says\"")
                .contains("<title id=\"k-title\">A &lt;b&gt; chart</title>", "<desc id=\"k-says\">Two months.</desc>")
                .contains("<td class=\"n\">100</td>", "<td class=\"n\">250</td>", "<th scope=\"row\">Jan</th>")
                .contains("<title>Feb · Sold 250</title>")
                .doesNotContain("style=", "<b>");
    }

    @Test
    void the_longest_bar_ends_below_the_top_and_the_shorter_one_is_in_proportion() {
        assertThat(drawn(Chart.Shape.BARS, 100, 200))
                .contains("height=\"97.0\"/></g><g class=\"one\"><title>Feb")
                .contains("height=\"194.0\"");
    }

    @Test
    void what_is_less_than_nothing_hangs_below_the_line() {
        assertThat(drawn(Chart.Shape.BARS, -100, 100))
                .contains("y=\"107.0\" width=\"33.0\" height=\"97.0\"", "y=\"10.0\" width=\"33.0\" height=\"97.0\"");
    }

    @Test
    void a_line_has_a_point_for_each_figure_and_parts_follow_each_other() {
        assertThat(drawn(Chart.Shape.LINES, 100, 200)).contains("<polyline points=\"", "<circle");
        assertThat(drawn(Chart.Shape.STACKED, 100, 200)).contains("width=\"298.0\"", "width=\"149.0\"");
    }

    @Test
    void nothing_to_draw_is_drawn_as_well() {
        assertThat(drawn(Chart.Shape.BARS, 0, 0)).contains("<svg").doesNotContain("NaN", "Infinity");
        assertThat(drawn(Chart.Shape.STACKED, 0, 0)).doesNotContain("NaN", "Infinity");
    }

    @Test
    void large_figures_are_short_in_each_language() {
        assertThat(Compact.written(new BigDecimal("268123.45"), "zh-CN")).isEqualTo("26.8万");
        assertThat(Compact.written(new BigDecimal("123456789"), "zh-CN")).isEqualTo("1.2亿");
        assertThat(Compact.written(new BigDecimal("9999.99"), "zh-CN")).isEqualTo("10000");
        assertThat(Compact.written(new BigDecimal("-268123.45"), "en")).isEqualTo("-268K");
        assertThat(Compact.written(new BigDecimal("1234567"), "en")).isEqualTo("1.2M");
        assertThat(Compact.written(BigDecimal.ZERO, "en")).isEqualTo("0");
    }

    private String drawn(Chart.Shape shape, long... sizes) {
        StringOutput output = new StringOutput();
        List<@Nullable Point> points = new ArrayList<>();
        for (long size : sizes) {
            points.add(Point.of(size, page));
        }
        new Chart(
                        "k",
                        shape,
                        "A <b> chart",
                        "Two months.",
                        List.of("Jan", "Feb"),
                        List.of(Series.of("Sold", "one", points)),
                        Chart.counts(),
                        page)
                .writeTo(output);
        return output.toString();
    }
}
