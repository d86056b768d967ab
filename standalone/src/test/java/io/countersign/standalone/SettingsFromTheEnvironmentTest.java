package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsFromTheEnvironmentTest {

    private static final String SECRET = "a secret that nobody reads";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COUNTERSIGN_POSTGRES_PASSWORD",
                "COUNTERSIGN_MONGODB_URI",
                "COUNTERSIGN_AXON_TOKEN",
                "COUNTERSIGN_SMTP_PASSWORD",
                "COUNTERSIGN_OIDC_CLIENT_SECRET",
                "COUNTERSIGN_SCRAPE_TOKEN",
                "COUNTERSIGN_OTLP_AUTHORIZATION"
            })
    void every_secret_may_lie_in_a_file(String setting) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");

        assertThat(understood(Map.of(setting + "_FILE", file.toString())).getProperty(setting))
                .isEqualTo(SECRET);
    }

    @Test
    void the_key_of_the_door_is_left_to_the_door_which_makes_it() {
        Path none = folder.resolve("sign-in.key");

        assertThat(understood(Map.of("COUNTERSIGN_SIGN_IN_KEY_FILE", none.toString()))
                        .getProperty("COUNTERSIGN_SIGN_IN_KEY"))
                .isNull();
    }

    @Test
    void a_file_that_is_not_there_or_is_empty_or_a_secret_that_is_given_twice_does_not_start() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> understood(Map.of("COUNTERSIGN_SCRAPE_TOKEN_FILE", folder + "/none")))
                .withMessageContaining("COUNTERSIGN_SCRAPE_TOKEN_FILE");
        assertThatIllegalStateException()
                .isThrownBy(() -> understood(Map.of("COUNTERSIGN_SCRAPE_TOKEN_FILE", empty.toString())))
                .withMessageContaining("empty");
        assertThatIllegalStateException()
                .isThrownBy(() -> understood(Map.of(
                        "COUNTERSIGN_SCRAPE_TOKEN_FILE", file.toString(), "COUNTERSIGN_SCRAPE_TOKEN", "another")))
                .withMessageContaining("both")
                .withMessageNotContaining(SECRET);
    }

    @Test
    void the_log_is_plain_unless_another_form_is_asked_for() {
        String form = "logging.structured.format.console";

        assertThat(meant(Map.of()).getProperty(form)).isNull();
        assertThat(meant(Map.of("countersign.log-format", "json")).getProperty(form))
                .isEqualTo("ecs");
        assertThat(meant(Map.of("countersign.log-format", "logstash")).getProperty(form))
                .isEqualTo("logstash");
        assertThatIllegalStateException().isThrownBy(() -> meant(Map.of("countersign.log-format", "xml")));
    }

    @Test
    void traces_and_metrics_are_sent_to_the_collector_that_is_named() {
        ConfigurableEnvironment quiet = meant(Map.of());
        ConfigurableEnvironment sending = meant(Map.of(
                "countersign.otlp.endpoint", "http://collector:4318/", "countersign.otlp.authorization", SECRET));

        assertThat(quiet.getProperty("management.otlp.metrics.export.url")).isNull();
        assertThat(sending.getProperty("management.otlp.metrics.export.url"))
                .isEqualTo("http://collector:4318/v1/metrics");
        assertThat(sending.getProperty("management.opentelemetry.tracing.export.otlp.endpoint"))
                .isEqualTo("http://collector:4318/v1/traces");
        assertThat(sending.getProperty("management.otlp.metrics.export.headers.Authorization"))
                .isEqualTo(SECRET);
    }

    @Test
    void a_part_of_the_program_starts_only_where_all_parts_meet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> meant(Map.of("countersign.part", "command-side")))
                .withMessageContaining("COUNTERSIGN_AXON_SERVERS");
    }

    @Test
    void each_part_is_fit_for_work_when_what_it_needs_itself_is() {
        assertThat(readiness("whole", "")).isNull();
        assertThat(readiness("whole", "server:8124")).contains("mongo", "followers", "axonServer");
        assertThat(readiness("command-side", "server:8124")).contains("mongo", "followers", "axonServer");
        assertThat(readiness("query-side", "server:8124")).contains("mongo", "followers", "axonServer");
        assertThat(readiness("web", "server:8124"))
                .contains("axonServer", "querySide")
                .doesNotContain("mongo");
    }

    private static @Nullable String readiness(String part, String servers) {
        return meant(Map.of("countersign.part", part, "countersign.axon.servers", servers))
                .getProperty("management.endpoint.health.group.readiness.include");
    }

    private static ConfigurableEnvironment understood(Map<String, Object> variables) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, new HashMap<>(variables)));
        new SettingsFromTheEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private static ConfigurableEnvironment meant(Map<String, Object> settings) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        new SettingsFromTheEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
