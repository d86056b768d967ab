package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.standalone.apart.CommandSide;
import io.countersign.standalone.apart.QuerySide;
import io.countersign.standalone.apart.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the files for containers promise; nothing is started here. */
class ContainersTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> NODES = List.of("node-1", "node-2", "node-3");
    private static final List<String> STORES = List.of("postgres", "mongodb");
    private static final Pattern SETTING = Pattern.compile("\\$\\{(COUNTERSIGN_[A-Z_]+)");
    private static final Pattern SETTING_BY_ITSELF = Pattern.compile("\\$\\{(countersign\\.[a-z.-]+)");

    private static final List<String> PARTS = List.of("command-side", "query-side", "web");

    private final Map<String, Object> compose = composed("docker-compose.shared-stores.yml");
    private final Map<String, Object> apart = composed("docker-compose.yml");

    @Test
    void nothing_but_the_door_is_published_beyond_this_machine() {
        assertThat(services()).allSatisfy((name, service) -> {
            List<String> ports = list(service, "ports");
            if (name.equals("door")) {
                assertThat(ports).containsExactly("8080:8080");
            } else if (STORES.contains(name)) {
                assertThat(ports).isEmpty();
            } else {
                assertThat(ports).hasSize(1).allMatch(port -> port.startsWith("127.0.0.1:"));
            }
        });
        assertThat(map(compose, "networks").get("stores")).isEqualTo(Map.of("internal", true));
        STORES.forEach(store -> assertThat(list(service(store), "networks")).containsExactly("stores"));
        assertThat(list(service("door"), "networks")).containsExactly("web");
    }

    @Test
    void of_three_parts_nothing_but_the_web_is_published_beyond_this_machine() {
        assertThat(services(apart).keySet())
                .containsExactlyInAnyOrder("axonserver", "mongodb", "command-side", "query-side", "web");
        assertThat(services(apart)).allSatisfy((name, service) -> {
            List<String> ports = list(service, "ports");
            if (name.equals("web")) {
                assertThat(ports).containsExactly("8080:8080");
            } else if (PARTS.contains(name)) {
                assertThat(ports).hasSize(1).allMatch(port -> port.startsWith("127.0.0.1:"));
            } else {
                assertThat(ports).isEmpty();
                assertThat(list(service, "networks")).containsExactly("stores");
            }
        });
        assertThat(map(apart, "networks").get("stores")).isEqualTo(Map.of("internal", true));
    }

    @Test
    void each_part_is_an_image_of_its_own_without_rights_and_meets_the_others_at_one_server() {
        String dockerfile = text("Dockerfile");
        for (String part : PARTS) {
            Map<String, Object> service = service(apart, part);
            assertThat(map(service, "build")).isEqualTo(Map.of("context", ".", "target", part));
            assertThat(String.valueOf(service.get("image"))).startsWith("countersign-" + part + ":");
            assertThat(dockerfile).containsPattern("(?m)^FROM program AS " + part + "$");
            assertThat(service.get("read_only")).isEqualTo(true);
            assertThat(list(service, "cap_drop")).containsExactly("ALL");
            assertThat(list(service, "volumes")).contains(part + ":/data");
            assertThat(map(service, "environment"))
                    .containsEntry("COUNTERSIGN_AXON_SERVERS", "axonserver:8124")
                    .doesNotContainKey("COUNTERSIGN_POSTGRES_URL");
            assertThat(map(service, "environment").containsKey("COUNTERSIGN_MONGODB_URI_FILE"))
                    .isEqualTo(!part.equals("web"));
        }
        assertThat(dockerfile)
                .contains(CommandSide.class.getName(), QuerySide.class.getName(), Web.class.getName())
                .containsPattern("(?s).*FROM program AS whole\n[^F]*$");
    }

    @Test
    void three_nodes_are_equal_and_share_stores_keys_and_seal() {
        for (String node : NODES) {
            Map<String, Object> service = service(node);
            assertThat(service.get("environment")).isEqualTo(service("node-1").get("environment"));
            assertThat(service.get("secrets")).isEqualTo(service("node-1").get("secrets"));
            assertThat(list(service, "volumes")).containsExactly(node + ":/data", "seal:/seal");
            assertThat(service.get("read_only")).isEqualTo(true);
            assertThat(list(service, "cap_drop")).containsExactly("ALL");
        }
        assertThat(text("docker/nginx.conf"))
                .contains(NODES.stream().map(node -> node + ":8080").toList());
    }

    @Test
    void every_service_says_whether_it_is_well_and_what_it_keeps_is_in_a_volume() {
        for (Map<String, Object> composition : List.of(compose, apart)) {
            assertThat(services(composition)).allSatisfy((name, service) -> {
                assertThat(service).containsKey("restart");
                if (!name.equals("axonserver")) { // its image has nothing to ask with
                    assertThat(service).containsKey("healthcheck");
                }
            });
            assertThat(services(composition).values().stream()
                            .flatMap(service -> list(service, "volumes").stream())
                            .map(volume -> volume.substring(0, volume.indexOf(':')))
                            .filter(volume -> !volume.startsWith("."))
                            .collect(Collectors.toSet()))
                    .isEqualTo(map(composition, "volumes").keySet());
        }
    }

    @Test
    void secrets_come_from_files_and_never_from_the_environment() {
        for (Map<String, Object> composition : List.of(compose, apart)) {
            assertThat(map(composition, "secrets").values())
                    .allSatisfy(secret -> assertThat(secret.toString()).startsWith("{file=./secrets/"));
            assertThat(services(composition))
                    .allSatisfy((name, service) -> map(service, "environment").forEach((variable, value) -> {
                        if (variable.matches(".*(PASSWORD|KEY|TOKEN|SECRET|URI)(_FILE)?")) {
                            assertThat(variable).endsWith("_FILE");
                            assertThat(value.toString()).startsWith("/run/secrets/");
                            assertThat(list(service, "secrets"))
                                    .contains(value.toString().replace("/run/secrets/", ""));
                        }
                    }));
        }
        assertThat(text(".gitignore")).contains("/secrets/");
        assertThat(text(".dockerignore")).contains("secrets");
    }

    @Test
    void every_setting_of_a_node_is_one_that_the_program_knows() throws IOException {
        String known;
        try (Stream<Path> modules = Files.list(ROOT)) {
            known = modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(ContainersTest::walk)
                    .filter(file -> file.toString().endsWith(".properties")
                            || file.toString().endsWith("Configuration.java"))
                    .map(ContainersTest::content)
                    .collect(Collectors.joining());
        }
        List<String> settings = Stream.concat(
                        SETTING.matcher(known).results().map(found -> found.group(1)),
                        SETTING_BY_ITSELF
                                .matcher(known)
                                .results()
                                .map(found ->
                                        found.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")))
                .toList();

        assertThat(Stream.concat(Stream.of(service("node-1")), PARTS.stream().map(part -> service(apart, part)))
                        .flatMap(service -> map(service, "environment").keySet().stream())
                        .distinct())
                .filteredOn(variable -> variable.startsWith("COUNTERSIGN_"))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        variable -> assertThat(settings).containsAnyOf(variable, variable.replaceAll("_FILE$", "")));
    }

    @Test
    void the_program_runs_as_a_user_without_rights_from_images_with_a_version() {
        String dockerfile = text("Dockerfile");

        assertThat(dockerfile)
                .containsPattern("(?m)^USER 10001$")
                .contains("HEALTHCHECK")
                .doesNotContain("ARG PASSWORD");
        assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM")))
                .allMatch(line -> line.matches("FROM ([a-z-]+:[0-9].*|program AS [a-z-]+)"));
        assertThat(Stream.of(compose, apart).flatMap(composition -> services(composition).values().stream()))
                .allSatisfy(service ->
                        assertThat(String.valueOf(service.get("image"))).matches("[a-z/-]+:[0-9].*"));
        assertThat(Files.isExecutable(ROOT.resolve("docker/ready"))).isTrue();
        assertThat(Arrays.asList(dockerfile.split("\n"))).noneMatch(line -> line.startsWith("ENV COUNTERSIGN"));
    }

    private Map<String, Map<String, Object>> services() {
        return services(compose);
    }

    private static Map<String, Map<String, Object>> services(Map<String, Object> composition) {
        return map(composition, "services").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> cast(entry.getValue())));
    }

    private Map<String, Object> service(String name) {
        return service(compose, name);
    }

    private static Map<String, Object> service(Map<String, Object> composition, String name) {
        return Objects.requireNonNull(services(composition).get(name), name);
    }

    private static Map<String, Object> composed(String file) {
        return cast(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file)));
    }

    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return from.get(key) instanceof Map<?, ?> map ? cast(map) : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }

    private static List<String> list(Map<String, Object> from, String key) {
        return from.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static String text(String file) {
        return content(ROOT.resolve(file));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
