package io.countersign.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.export.ExportFilter;
import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.trial.TrialExports;
import io.countersign.trial.TrialExports.Taken;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What leaves is on record. */
@EdgeTrial
class ExportsTest {

    private static final String ADDRESS = "/api/v1/audit/exports";

    /** Every address that hands out a file, and what is on record of it. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("/api/v1/reports/{report}.csv", "its report"),
            Map.entry("/api/v1/reports/{report}.xlsx", "its report"),
            Map.entry("/reports/{report}.csv", "its report"),
            Map.entry("/reports/{report}.xlsx", "its report"),
            Map.entry("/{screen:[a-z-]+}.csv", "its screen"),
            Map.entry("/{screen:[a-z-]+}.xlsx", "its screen"),
            Map.entry("/api/v1/books/journal", "journal"),
            Map.entry("/api/v1/stock.csv", "stock"),
            Map.entry("/api/v1/audit/trails/{number}/evidence", "evidence"),
            Map.entry("/api/v1/backup", "backup"),
            Map.entry("/receivables.csv", "receivables"));

    /** Every address that hands out a file without figures of ours. */
    private static final Map<String, String> NOT_OURS = Map.of(
            "/api/v1/imports/{id}/rejects", "lines of a file that finance has brought",
            "/jobs/{id}/rejects.csv", "lines of a file that the same person has brought",
            "/api/v1/seal/notary.jar", "a program",
            "/live", "that there is news, and not which");

    private final Callers callers;
    private final TrialExports exports;
    private final RequestMappingHandlerMapping addresses;

    ExportsTest(
            Callers callers,
            TrialExports exports,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.callers = callers;
        this.exports = exports;
        this.addresses = addresses;
    }

    @Test
    void every_address_that_hands_out_a_file_is_known_here() {
        Set<String> known = new TreeSet<>(FILES.keySet());
        known.addAll(NOT_OURS.keySet());

        assertThat(addresses.getHandlerMethods().entrySet().stream()
                        .filter(handler ->
                                handler.getValue().getBeanType().getName().startsWith("io.countersign."))
                        .map(Map.Entry::getKey)
                        .filter(ExportsTest::handsOutAFile)
                        .flatMap(info -> info.getPatternValues().stream()))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports/receivables, receivables, JSON",
        "/api/v1/reports/receivables.csv, receivables, CSV",
        "/api/v1/reports/receivables.xlsx, receivables, XLSX",
        "/api/v1/books/journal?format=hledger, journal, HLEDGER",
        "/api/v1/books/journal?format=beancount, journal, BEANCOUNT",
        "/api/v1/books/journal?format=csv, journal, CSV",
        "/api/v1/stock.csv, stock, CSV",
        "/api/v1/audit/trails/CR-A1/evidence, evidence, ZIP",
        "/api/v1/backup?people=false, backup, ZIP",
        "/api/v1/receivables, receivables, JSON",
        "/api/v1/history/receivables, receivables-compared, JSON"
    })
    void whatever_leaves_over_the_api_is_on_record_and_an_auditor_may_take_it(
            String address, String what, ExportFormat format) {
        int before = exports.taken().size();

        assertThat(callers.as(Role.AUDITOR).get(address).status()).isEqualTo(200);

        assertThat(exports.taken()).hasSize(before + 1);
        Taken taken = exports.taken().getLast();
        assertThat(taken.record().exported().what()).isEqualTo(what);
        assertThat(taken.record().exported().format()).isEqualTo(format);
        assertThat(taken.actor()).isEqualTo("automation:edge");
        assertThat(taken.onBehalfOf()).isEqualTo(taken.record().person().value());
    }

    @ParameterizedTest
    @CsvSource({
        "/reports/receivables.csv, receivables, CSV",
        "/reports/receivables.xlsx, receivables, XLSX",
        "/receivables.csv, receivables, CSV"
    })
    void whatever_leaves_by_a_page_is_on_record(String address, String what, ExportFormat format) {
        int before = exports.taken().size();

        assertThat(callers.nobody()
                        .signIn("auditor", Staff.PASSWORD)
                        .get(address)
                        .status())
                .isEqualTo(200);

        assertThat(exports.taken()).hasSize(before + 1);
        assertThat(last().what()).isEqualTo(what);
        assertThat(last().format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"/reports/receivables", "/receivables", "/reports", "/events"})
    void reading_a_page_is_no_export(String address) {
        int before = exports.taken().size();

        assertThat(callers.nobody()
                        .signIn("auditor", Staff.PASSWORD)
                        .get(address)
                        .status())
                .isEqualTo(200);

        assertThat(exports.taken()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/stock", "/api/v1/accounts", "/api/v1/events", "/api/v1/audit/exports"})
    void looking_through_a_list_is_no_export(String address) {
        int before = exports.taken().size();

        assertThat(callers.as(Role.AUDITOR).get(address).status()).isEqualTo(200);

        assertThat(exports.taken()).hasSize(before);
    }

    @Test
    void the_record_says_which_part_left_with_people_as_numbers_and_without_the_words_that_were_searched_for() {
        callers.as(Role.AUDITOR)
                .get("/api/v1/reports/receivables.csv?asOf=2025-12-31&region=East&salesperson=salesperson&text=Zhang");

        assertThat(last().asOf()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(last().filters())
                .contains(new ExportFilter("region", "East"), new ExportFilter("text", "*"))
                .anySatisfy(filter -> {
                    assertThat(filter.name()).isEqualTo("salesperson");
                    assertThat(filter.value()).isNotEqualTo("salesperson");
                });
        assertThat(last().readTo()).isNotNull();
    }

    @Test
    void a_statement_that_leaves_is_on_record_with_whose_it_is() {
        callers.as(Role.FINANCE).post("/api/v1/accounts", """
                        {"id": "XPT1", "name": "Northwall", "region": "East", "standing": "KEY", "currency": "CNY"}""");

        assertThat(callers.as(Role.AUDITOR)
                        .get("/api/v1/accounts/XPT1/statement?asOf=2026-01-31")
                        .status())
                .isEqualTo(200);

        assertThat(last().what()).isEqualTo("statement");
        assertThat(last().filters()).containsExactly(new ExportFilter("account", "XPT1"));
        assertThat(last().asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void the_same_part_is_on_record_in_the_same_words_by_the_api_of_the_summary() {
        callers.as(Role.AUDITOR).get("/api/v1/receivables?region=East&text=Zhang");

        assertThat(last().filters()).containsExactly(new ExportFilter("region", "East"), new ExportFilter("text", "*"));
    }

    @Test
    void what_cannot_be_put_on_record_does_not_leave() {
        exports.isFull(true);
        try {
            Answer answer = callers.as(Role.AUDITOR).get("/api/v1/books/journal?format=hledger");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).doesNotContain("1122");
        } finally {
            exports.isFull(false);
        }
    }

    @Test
    void who_may_not_ask_takes_nothing_and_leaves_no_record() {
        int before = exports.taken().size();

        assertThat(callers.as(Role.WAREHOUSE)
                        .get("/api/v1/books/journal?format=csv")
                        .code())
                .isEqualTo("PERMISSION");

        assertThat(exports.taken()).hasSize(before);
    }

    @Test
    void an_auditor_sees_who_took_what() {
        callers.as(Role.FINANCE).get("/api/v1/books/journal?format=csv&from=2026-01-01&to=2026-01-31");
        String person = exports.taken().getLast().record().person().value();

        Answer found = callers.as(Role.AUDITOR).get(ADDRESS + "?person=" + person + "&limit=50");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("items").path(0).path("name").asString()).isEqualTo("Name of finance");
        assertThat(found.json().path("items"))
                .anySatisfy(
                        day -> assertThat(day.path("taken").path(0).path("what").asString())
                                .isEqualTo("journal"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "PRESIDENT", "ADMINISTRATOR"})
    void nobody_else_does(Role role) {
        assertThat(callers.as(role).get(ADDRESS).code()).isEqualTo("PERMISSION");
    }

    private Exported last() {
        return exports.taken().getLast().record().exported();
    }

    private static boolean handsOutAFile(RequestMappingInfo info) {
        boolean byType = info.getProducesCondition().getProducibleMediaTypes().stream()
                .anyMatch(type -> !type.isCompatibleWith(MediaType.APPLICATION_JSON)
                        && !type.isCompatibleWith(MediaType.TEXT_HTML)
                        && !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        boolean byName = info.getPatternValues().stream().anyMatch(address -> address.matches(".*\\.[a-z]{2,5}"));
        return byType || byName;
    }
}
