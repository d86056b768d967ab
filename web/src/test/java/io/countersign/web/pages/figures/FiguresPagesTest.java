package io.countersign.web.pages.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class FiguresPagesTest {

    private final Callers callers;

    FiguresPagesTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_week_is_a_draft_until_it_is_issued_and_then_shown_as_it_was() {
        Caller finance = browser(Role.FINANCE, "en");

        assertThat(finance.get("/weekly").text())
                .contains("Weekly report", "draft", "/do/weeklyReports.issue?week=")
                .contains("data-topics=");
        assertThat(finance.get("/weekly/none").status()).isEqualTo(404);
        assertThat(browser(Role.FINANCE, "zh-CN").get("/weekly").text()).contains("销售周报");
    }

    @Test
    void whoever_has_nothing_to_do_with_money_is_shown_no_figures() {
        Caller warehouse = browser(Role.WAREHOUSE, "en");

        assertThat(warehouse.get("/weekly").status()).isEqualTo(403);
        assertThat(warehouse.get("/closings").status()).isEqualTo(403);
        assertThat(warehouse.get("/charts").text()).contains("/charts/people").doesNotContain("/charts/ageing");
        assertThat(warehouse.get("/charts/ageing").status()).isEqualTo(404);
        assertThat(warehouse.get("/charts/people").status()).isEqualTo(200);
    }

    @Test
    void everything_is_seen_at_a_glance_chart_by_chart() {
        Caller president = browser(Role.PRESIDENT, "en");

        assertThat(president.get("/charts").text())
                .contains("hx-get=\"/charts/ageing\"", "hx-get=\"/charts/months\"", "hx-get=\"/charts/releases\"");
        assertThat(president.with("HX-Request", "true").get("/charts/months").text())
                .contains("role=\"img\"", "Billed and collected by month")
                .doesNotContain("<html");
        assertThat(president.get("/charts/none").status()).isEqualTo(404);
    }

    @Test
    void the_month_that_is_closed_next_is_shown_with_what_is_open_in_it() {
        assertThat(browser(Role.FINANCE, "en").get("/closings").text()).contains("Next: ", "Closed months");
    }

    @Test
    void long_work_has_a_page_and_only_those_who_may_begin_it() {
        assertThat(browser(Role.FINANCE, "en").get("/jobs").text())
                .contains("action=\"/jobs/import\"", "Bring a history");
        assertThat(browser(Role.AUDITOR, "en").get("/jobs").text()).doesNotContain("action=\"/jobs/import\"");
        assertThat(browser(Role.AUDITOR, "en").get("/jobs/state").json()).isEmpty();
    }

    private Caller browser(Role role, String language) {
        return callers.browserOf(role, language);
    }
}
