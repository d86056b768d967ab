package io.countersign.standalone;

import io.countersign.store.nodes.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What settings mean that are more than a value: secrets that are in files, the form of the log, and where traces and
 * metrics are sent.
 *
 * <p>{@code COUNTERSIGN_ANYTHING_FILE} names a file that holds the value of {@code COUNTERSIGN_ANYTHING}, so that no
 * secret has to be in the environment, where other programs and crash reports may see it.
 */
final class SettingsFromTheEnvironment implements EnvironmentPostProcessor {

    private static final String OURS = "COUNTERSIGN_";

    /** The door makes this file by itself when it is not there, and reads it where it needs it. */
    private static final String MADE_BY_ITSELF = "COUNTERSIGN_SIGN_IN_KEY_FILE";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("secrets in files", secretsOf(environment)));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("what a part of the program is asked", healthOf(environment)));
        Map<String, Object> meant = new HashMap<>();
        meant.putAll(formOfLog(environment.getProperty("countersign.log-format", "plain")));
        meant.putAll(sending(environment));
        environment.getPropertySources().addLast(new MapPropertySource("what settings mean", meant));
    }

    private static Map<String, Object> secretsOf(ConfigurableEnvironment environment) {
        PropertySource<?> variables =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        Map<String, Object> secrets = new LinkedHashMap<>();
        if (variables != null && variables.getSource() instanceof Map<?, ?> named) {
            named.forEach((name, file) -> {
                String variable = name.toString();
                if (variable.startsWith(OURS)
                        && variable.endsWith(SecretFile.SUFFIX)
                        && !variable.equals(MADE_BY_ITSELF)
                        && !file.toString().isBlank()) {
                    String setting = variable.substring(0, variable.length() - SecretFile.SUFFIX.length());
                    if (named.get(setting) instanceof Object given
                            && !given.toString().isBlank()) {
                        throw new IllegalStateException(
                                "Countersign does not start: both " + setting + " and " + variable + " are set");
                    }
                    secrets.put(setting, SecretFile.read(file.toString(), variable));
                }
            });
        }
        return secrets;
    }

    /** Which checks make a process fit for work: those of what it needs itself. */
    private static Map<String, Object> healthOf(ConfigurableEnvironment environment) {
        Part part = Part.of(environment.getProperty("countersign.part", Part.WHOLE.written()));
        if (environment.getProperty("countersign.axon.servers", "").isBlank()) {
            if (part != Part.WHOLE) {
                throw new IllegalStateException(
                        "Countersign does not start: parts of it run alone only where they meet at"
                                + " an Axon Server, named in COUNTERSIGN_AXON_SERVERS");
            }
            return Map.of();
        }
        return switch (part) {
            case WHOLE ->
                groups(
                        "readinessState,postgres,mongo,followers,axonServer,diskSpace",
                        "postgres,mongo,axonServer,diskSpace",
                        "followers,seal,certifiedViews");
            case COMMAND_SIDE, QUERY_SIDE ->
                groups(
                        "readinessState,postgres,mongo,followers,axonServer,diskSpace",
                        "postgres,mongo,axonServer,diskSpace",
                        "followers");
            case WEB ->
                groups(
                        "readinessState,postgres,axonServer,querySide,diskSpace",
                        "postgres,axonServer,querySide,commandSide,diskSpace",
                        "seal,certifiedViews");
        };
    }

    private static Map<String, Object> groups(String readiness, String stores, String ledger) {
        String group = "management.endpoint.health.group.";
        return Map.of(
                group + "readiness.include", readiness,
                group + "stores.include", stores,
                group + "ledger.include", ledger);
    }

    private static Map<String, Object> formOfLog(String format) {
        return switch (format.strip().toLowerCase(Locale.ROOT)) {
            case "", "plain" -> Map.of();
            case "json", "ecs" -> Map.of("logging.structured.format.console", "ecs");
            case "logstash" -> Map.of("logging.structured.format.console", "logstash");
            default ->
                throw new IllegalStateException(
                        "Countersign does not start: COUNTERSIGN_LOG_FORMAT is plain, json, ecs or logstash");
        };
    }

    private static Map<String, Object> sending(ConfigurableEnvironment environment) {
        String collector =
                environment.getProperty("countersign.otlp.endpoint", "").strip();
        if (collector.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> settings = new HashMap<>();
        String address = collector.endsWith("/") ? collector.substring(0, collector.length() - 1) : collector;
        settings.put("management.otlp.metrics.export.url", address + "/v1/metrics");
        settings.put("management.opentelemetry.tracing.export.otlp.endpoint", address + "/v1/traces");
        settings.put(
                "management.tracing.sampling.probability", environment.getProperty("countersign.otlp.traces", "0.1"));
        String authorization = environment.getProperty("countersign.otlp.authorization", "");
        if (!authorization.isBlank()) {
            settings.put("management.otlp.metrics.export.headers.Authorization", authorization);
            settings.put("management.opentelemetry.tracing.export.otlp.headers.Authorization", authorization);
        }
        return settings;
    }
}
