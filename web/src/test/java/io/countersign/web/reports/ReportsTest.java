package io.countersign.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.web.pages.Pages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class ReportsTest {

    private static final String ADDRESS = "/api/v1/reports";

    private final Callers callers;
    private final Reports reports;
    private final Pages pages;

    ReportsTest(Callers callers, Reports reports, Pages pages) {
        this.callers = callers;
        this.reports = reports;
        this.pages = pages;
    }

    @Test
    void every_report_is_listed_with_what_may_be_given() {
        JsonNode kinds = finance().get(ADDRESS).json();

        assertThat(kinds.findValuesAsString("name")).contains("receivables", "asOf", "knownAt");
        assertThat(finance()
                        .with("Accept-Language", "zh-CN")
                        .get(ADDRESS)
                        .json()
                        .findValuesAsString("title"))
                .contains("应收账款汇总表");
    }

    @Test
    void every_report_and_what_may_be_given_with_it_has_a_name_in_both_languages() {
        for (String language : List.of("en", "zh-CN")) {
            Wording wording = new Wording(pages.in(Locale.forLanguageTag(language)), Map.of());
            for (ReportKind kind : reports.kinds()) {
                assertThat(wording.title(kind)).isNotBlank();
                assertThat(wording.about(kind)).isNotBlank();
                for (ReportKind.Parameter parameter : kind.parameters()) {
                    assertThat(wording.parameter(parameter.name())).isNotEqualTo(parameter.name());
                    parameter
                            .choices()
                            .forEach(choice -> assertThat(wording.choice(choice))
                                    .as(choice)
                                    .isNotEqualTo(choice));
                }
            }
        }
    }

    @Test
    void a_report_has_columns_rows_totals_and_checks_in_the_readers_language() {
        JsonNode report = finance()
                .with("Accept-Language", "zh-CN")
                .get(ADDRESS + "/receivables?asOf=2026-01-10&standing=KEY")
                .json();

        assertThat(report.path("title").asString()).isEqualTo("应收账款汇总表");
        assertThat(report.path("asOf").asString()).isEqualTo("2026-01-10");
        assertThat(report.path("filters").path("standing").asString()).isEqualTo("KEY");
        assertThat(report.path("columns").get(4).path("label").asString()).isEqualTo("余额");
        assertThat(report.path("rows").get(0).path("cells").get(4).asString()).isEqualTo("1234567.89");
        assertThat(report.path("rows").get(1).path("cells").get(6).isNull()).isTrue();
        assertThat(report.path("totals").get(0).path("cells").get(0).asString()).isEqualTo("合计");
        assertThat(report.path("checks").get(0).path("holds").asBoolean()).isTrue();
    }

    @Test
    void what_makes_no_sense_is_told_all_at_once() {
        Answer refused = finance().get(ADDRESS + "/receivables?asOf=yesterday&standing=BEST&colour=red");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactlyInAnyOrder("asOf", "standing", "colour");
    }

    @Test
    void a_report_that_nobody_knows_is_not_found() {
        assertThat(finance().get(ADDRESS + "/gossip").status()).isEqualTo(404);
    }

    @Test
    void who_may_not_ask_for_a_report_gets_neither_it_nor_its_facts_nor_a_file() {
        Caller keeper = callers.as(Role.WAREHOUSE);

        for (String path : List.of("", ".csv", ".xlsx", "/facts?row=T001&column=balance")) {
            assertThat(keeper.get(ADDRESS + "/receivables" + path).status()).isEqualTo(403);
        }
    }

    @Test
    void a_long_report_comes_in_pages_and_says_where_the_next_one_goes_on() {
        JsonNode first = finance().get(ADDRESS + "/journal?from=2026-01-01").json();
        assertThat(first.path("rows").size()).isEqualTo(1);
        assertThat(first.path("next").asString()).isEqualTo("2026-01-12.1.8");

        JsonNode last = finance()
                .get(ADDRESS + "/journal?from=2026-01-01&after=2026-01-12.1.8")
                .json();
        assertThat(last.path("rows").get(0).path("key").asString()).isEqualTo("8");
        assertThat(last.path("next").isNull()).isTrue();

        assertThat(finance().get(ADDRESS + "/journal?after=tomorrow").fields()).containsExactly("after");
    }

    @Test
    void a_page_of_a_long_report_leads_to_the_next_one_and_back_to_the_first() {
        Caller reader = callers.nobody().signIn("finance", Staff.PASSWORD);
        String first = reader.get("/reports/journal?from=2026-01-01").text();
        assertThat(first)
                .contains("/reports/journal?from=2026-01-01&amp;after=2026-01-12.1.8")
                .doesNotContain("name=\"after\"");
        String last = reader.get("/reports/journal?from=2026-01-01&after=2026-01-12.1.8")
                .text();
        assertThat(last)
                .contains("href=\"/reports/journal?from=2026-01-01\"")
                .contains("href=\"/reports/journal.csv?from=2026-01-01\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void a_file_has_all_pages_and_what_holds_holds_on_each_of_them() {
        String file = finance().get(ADDRESS + "/journal.csv?from=2026-01-01").text();
        assertThat(file).contains("2026-01-12,26.00\r\n2026-01-12,52.00\r\n").contains("does not hold");
        assertThat(finance().get(ADDRESS + "/journal.csv?asOf=2026-01-12").text())
                .contains("2026-01-12,26.00\r\n2026-01-12,52.00\r\n");
    }

    @Test
    void a_csv_begins_with_a_byte_order_mark_and_has_no_formula_in_it() {
        Answer file = finance().with("Accept-Language", "zh-CN").get(ADDRESS + "/receivables.csv?asOf=2026-01-10");

        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"receivables-2026-01-10.csv\"");
        assertThat(file.text())
                .startsWith("\uFEFF客户,")
                .contains("T001,'=港湾装饰,p-unknown,重点客户,1234567.89,3,2025-12-31\r\n")
                .contains("T002,Harbour,p-unknown,重点客户,-20.00,0,\r\n")
                .contains("截至,2026-01-10\r\n")
                .contains("读到事件,1758\r\n");
    }

    @Test
    void the_same_report_twice_is_the_same_file_byte_for_byte() {
        String address = ADDRESS + "/receivables.csv?asOf=2026-01-10";

        assertThat(finance().get(address).text())
                .isEqualTo(finance().get(address).text());
    }

    @Test
    void a_workbook_has_real_numbers_and_days_and_says_what_it_speaks_of() throws IOException {
        Answer file = finance().get(ADDRESS + "/receivables.xlsx?asOf=2026-01-10");

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            List<Sheet> sheets = book.getSheets().toList();
            List<Row> figures = sheets.getFirst().read();
            List<Row> about = sheets.get(1).read();

            assertThat(figures.getFirst().getCellText(4)).isEqualTo("Balance");
            assertThat(figures.get(1).getCellAsNumber(4)).contains(new BigDecimal("1234567.89"));
            assertThat(figures.get(1).getCellText(1)).isEqualTo("=港湾装饰");
            assertThat(figures.get(1).getCellAsDate(6).map(LocalDateTime::toLocalDate))
                    .contains(LocalDate.of(2025, 12, 31));
            assertThat(figures.get(3).getCellText(0)).isEqualTo("Total");
            assertThat(about.stream().map(row -> row.getCellText(0)))
                    .contains("Report", "As of", "Known at", "Read to event", "Made by", "Made at");
        }
    }

    @Test
    void the_facts_behind_a_figure_say_when_they_count_and_when_they_were() {
        JsonNode fact = finance()
                .get(ADDRESS + "/receivables/facts?row=T001&column=balance&asOf=2026-01-10")
                .json()
                .get(0);

        assertThat(fact.path("position").asLong()).isEqualTo(7);
        assertThat(fact.path("on").asString()).isEqualTo("2026-01-01");
        assertThat(fact.path("own").asString()).isEqualTo("2025-12-31");
        assertThat(fact.path("amount").asString()).isEqualTo("1234567.89");
    }

    private Caller finance() {
        return callers.as(Role.FINANCE);
    }
}
