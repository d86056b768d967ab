package io.countersign.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collector reads figures of the real program, and nothing personal. */
@SuppressWarnings("NullAway.Init")
class MetricsTest {

    private static final String METRICS = "/actuator/prometheus";
    private static final Path DASHBOARD = Path.of("../docs/grafana/countersign.json");
    private static final Path GUIDE = Path.of("../docs/operations.md");
    private static final Pattern QUERY = Pattern.compile("\"expr\": *\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:countersign|jvm|hikaricp|http|process|system|logback|disk|tomcat)_[a-z0-9_]+\\b");
    private static final Pattern METRIC_OF_OURS = Pattern.compile("`(countersign_[a-z0-9_]+)");

    @TempDir
    static Path data;

    private static Office office;

    @BeforeAll
    static void start() {
        office = Office.start(data);
        new Story(office).untilSomebodyHasToDecide();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void metrics_are_for_the_collector_and_for_those_who_watch_operations() {
        assertThat(office.status(office.get(METRICS))).isEqualTo(401);
        assertThat(office.status(office.get(METRICS).header("Authorization", "Bearer another token entirely")))
                .isEqualTo(401);
        assertThat(office.status(office.as("warehouse", METRICS))).isEqualTo(403);
        assertThat(office.status(office.as("warehouse", "/actuator/metrics"))).isEqualTo(403);
        assertThat(office.status(office.as("administrator", METRICS))).isEqualTo(200);
        assertThat(office.status(office.as("auditor", "/actuator/metrics"))).isEqualTo(200);
        assertThat(office.status(office.scraping(METRICS))).isEqualTo(200);
    }

    @Test
    void the_token_of_the_collector_opens_nothing_else() {
        assertThat(office.status(office.scraping("/actuator/metrics"))).isEqualTo(401);
        assertThat(office.status(office.scraping("/api/v1/orders"))).isEqualTo(401);
        assertThat(office.status(office.scraping("/actuator/prometheus/../../api/v1/orders")))
                .isNotEqualTo(200);
    }

    @Test
    void commands_are_counted_by_what_became_of_them_and_what_waits_for_people_is_counted() {
        assertThat(office.scrape())
                .contains(
                        "countersign_command_seconds_count{command=\"OpenAccount\",outcome=\"done\"} 1\n",
                        "countersign_command_seconds_count{command=\"IssueOutboundSlip\",outcome=\"refused\"} 1\n",
                        "countersign_approvals_open{kind=\"credit_release\"} 1.0\n",
                        "countersign_approvals_open{kind=\"order\"} 0.0\n",
                        "countersign_statements_stale 0.0\n",
                        "countersign_dead_letters{follower=\"reactions\"} 0.0\n",
                        "countersign_view_lag_events{follower=\"registers\",view=\"stock\"} ",
                        "countersign_view_certified_position{view=\"stock\"} NaN\n",
                        "countersign_live_listeners 0.0\n");
        assertThat(figure("countersign_log_position")).isGreaterThanOrEqualTo(18);
        assertThat(figure("countersign_seal_position") + figure("countersign_seal_lag_events"))
                .isPositive();
        assertThat(figure("countersign_commit_batch_commands_sum")).isPositive();
        assertThat(figure("countersign_commit_seconds_count")).isPositive();
        assertThat(figure("countersign_commit_failures_total")).isZero();
    }

    @Test
    void nothing_personal_is_in_them() {
        office.get("/api/v1/accounts/T001?name=Chen%20Mei");

        assertThat(office.scrape()).doesNotContain(Story.PERSONAL).doesNotContain("T001", "sales-assistant");
    }

    @Test
    void every_metric_of_the_dashboard_and_of_the_guide_is_there() throws IOException {
        Set<String> scraped = office.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toSet());

        Set<String> shown = new TreeSet<>();
        QUERY.matcher(Files.readString(DASHBOARD))
                .results()
                .flatMap(query -> METRIC.matcher(query.group(1)).results())
                .forEach(metric -> shown.add(metric.group()));
        Set<String> explained = METRIC_OF_OURS
                .matcher(Files.readString(GUIDE))
                .results()
                .map(metric -> metric.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).hasSizeGreaterThan(25).isSubsetOf(scraped);
        assertThat(explained)
                .hasSizeGreaterThan(10)
                .allSatisfy(name ->
                        assertThat(scraped).anyMatch(metric -> metric.equals(name) || metric.startsWith(name + "_")));
    }

    @Test
    void nothing_is_wired_to_be_sent_where_no_collector_is_named() {
        assertThat(office.has(Tracer.class)).isFalse();
        assertThat(office.has(OtlpMeterRegistry.class)).isFalse();
    }

    private static double figure(String name) {
        return office.scrape()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
