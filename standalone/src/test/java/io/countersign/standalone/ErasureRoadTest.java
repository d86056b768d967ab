package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.metadata.MetadataKeys;
import io.countersign.operation.ViewQuery.CheckDrift;
import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Appointments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A salesperson, a customer's contact, a payer and somebody whom a bank names do business, are erased, and are looked for
 * everywhere: over the API, on pages, in files, in every row of the log and of the tables, in every document of the views,
 * and again after a restart.
 */
class ErasureRoadTest {

    private static final String PASSWORD = "a password for trials";
    private static final List<String> WORDS = List.of(
            "Tao Yuanming", "tao.yuanming", "tao@office.example", "Wang Wei", "139-0000-1111", "Meng Jiao", "陈子昂");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String STATEMENT = """
            :20:S
            :25:ICBC-1
            :28C:12/1
            :60F:C260111CNY100,00
            :61:260112C50,00NTRFNONREF
            :86:166?21 rent of 陈子昂?32陈子昂
            :62F:C260112CNY150,00
            -
            """;

    @TempDir
    Path data;

    @Test
    void somebody_who_was_erased_is_found_nowhere_and_what_they_did_is_found_by_number() throws IOException {
        PersonId salesperson;
        List<PersonId> erased;
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            appoint(program, "administrator", "Administrator", Role.ADMINISTRATOR);
            appoint(program, "finance", "Finance", Role.FINANCE);
            appoint(program, "auditor", "Auditor", Role.AUDITOR);
            salesperson = appoint(program, "tao.yuanming", "Tao Yuanming", Role.SALESPERSON);
            program.getBean(PeopleDirectory.class).noteMail(salesperson, "tao@office.example");
            doBusiness(program);
            String before = everythingShown(program, salesperson);
            assertThat(before).contains("Tao Yuanming", "Wang Wei", "139-0000-1111", "Meng Jiao", "陈子昂");
            assertThat(wordsFound(program)).containsExactlyInAnyOrderElementsOf(WORDS);

            erased = erase(program);

            assertThat(erased).hasSize(4).contains(salesperson);
            isNowhere(program, salesperson);
            assertThat(get(program, "tao.yuanming", "/api/v1/me").statusCode()).isEqualTo(401);
            everyViewAgreesWithTheLog(program);
        }
        assertThat(Files.readString(data.resolve("views.mv"), StandardCharsets.ISO_8859_1))
                .doesNotContain(WORDS.stream()
                        .map(word -> new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                        .toList());
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            isNowhere(program, salesperson);
            everyViewAgreesWithTheLog(program);
            JsonNode listed = json(get(program, "auditor", "/api/v1/people/erasures"));
            assertThat(listed.path("items").findValuesAsString("person"))
                    .containsExactlyInAnyOrderElementsOf(
                            erased.stream().map(PersonId::value).toList());
        }
    }

    /** Every one of them does something that is shown later, and some of it under a key whose answer is kept. */
    private static void doBusiness(ConfigurableApplicationContext program) {
        post(program, "finance", "/api/v1/accounts", """
                {"id": "C001", "name": "Northwall", "region": "East", "salesperson": "tao.yuanming", "standing": "KEY",
                 "currency": "CNY", "contact": {"name": "Wang Wei", "phone": "139-0000-1111"}}""");
        post(program, "tao.yuanming", "/api/v1/remittances", """
                {"id": "R-1", "account": "C001", "remittedAt": "2026-01-10T02:00:00Z", "bankAccount": "ICBC-1",
                 "method": "TRANSFER", "amount": "50.00", "payer": "Meng Jiao", "reference": "TT-1"}""");
        post(program, "tao.yuanming", "/api/v1/orders", """
                {"id": "SO-1", "account": "C001", "kind": "STANDARD", "currency": "CNY",
                 "lines": [{"model": "W-2041", "quantity": "1", "unit": "ROLL", "unitPrice": "50.00", "supply": "SPOT"}],
                 "shipMethod": "Road", "shipOn": "2026-01-12"}""");
        String boundary = "b";
        HttpResponse<byte[]> entered = send(
                "finance",
                HttpRequest.newBuilder(at(program, "/api/v1/bank-statements"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"s.sta\"\r\nContent-Type: text/plain\r\n\r\n" + STATEMENT
                                + "\r\n--b--\r\n")));
        assertThat(entered.statusCode()).as(text(entered)).isEqualTo(201);
        settle(program);
    }

    private static List<PersonId> erase(ConfigurableApplicationContext program) {
        List<PersonId> erased = new ArrayList<>();
        for (String name : List.of("Tao%20Yuanming", "Wang%20Wei", "Meng%20Jiao", "%E9%99%88%E5%AD%90%E6%98%82")) {
            JsonNode found = json(get(program, "administrator", "/api/v1/people?name=" + name));
            for (String number : found.path("items").findValuesAsString("id")) {
                post(program, "administrator", "/api/v1/people/" + number + "/erasure", "{\"reason\":\"REQUESTED\"}");
                erased.add(new PersonId(number));
            }
        }
        settle(program);
        return erased;
    }

    private static void isNowhere(ConfigurableApplicationContext program, PersonId salesperson) {
        String shown = everythingShown(program, salesperson);
        assertThat(shown)
                .doesNotContain(WORDS)
                .contains("erased", "已删除")
                .contains("/api/v1/events 200", "TT-1", salesperson.value());
        assertThat(wordsFound(program)).isEmpty();
    }

    /** What the API, the pages and the files say, one after the other. */
    private static String everythingShown(ConfigurableApplicationContext program, PersonId salesperson) {
        StringBuilder shown = new StringBuilder();
        JsonNode statements = json(get(program, "auditor", "/api/v1/bank-statements"));
        String statement = statements.path("items").path(0).path("id").asString();
        for (String address : List.of(
                "/api/v1/staff",
                "/api/v1/accounts",
                "/api/v1/accounts/C001",
                "/api/v1/accounts/C001/statement",
                "/api/v1/remittances",
                "/api/v1/remittances/R-1",
                "/api/v1/orders/SO-1",
                "/api/v1/bank-statements/" + statement,
                "/api/v1/bank-statements/" + statement + "/lines",
                "/api/v1/bank-statements/" + statement + "/proposals",
                "/api/v1/receivables",
                "/api/v1/receivables?salesperson=" + salesperson.value(),
                "/api/v1/reports/receivables",
                "/api/v1/reports/receivables.csv",
                "/api/v1/books/journal?format=csv",
                "/api/v1/events",
                "/api/v1/events?stream=remittance-R-1",
                "/api/v1/attempts",
                "/api/v1/audit/exports",
                "/api/v1/audit/people/" + salesperson.value() + "/deeds",
                "/api/v1/dunning/calls")) {
            HttpResponse<byte[]> answer = get(program, "auditor", address);
            assertThat(answer.statusCode()).as("%s: %s", address, text(answer)).isEqualTo(200);
            shown.append(address)
                    .append(' ')
                    .append(answer.statusCode())
                    .append(text(answer))
                    .append('\n');
        }
        try (HttpClient browser = signedIn(program)) {
            for (String language : List.of("en", "zh-CN")) {
                for (String address : List.of(
                        "/receivables",
                        "/receivables.csv",
                        "/reports/receivables",
                        "/events",
                        "/accounts/C001/statement",
                        "/reports/receivables.csv")) {
                    HttpResponse<byte[]> page = send(
                            browser,
                            HttpRequest.newBuilder(at(program, address)).header("Accept-Language", language));
                    assertThat(page.statusCode()).as(address).isEqualTo(200);
                    shown.append(text(page)).append('\n');
                }
            }
        }
        return shown.toString();
    }

    /** Which of the words stand in a row of a table, the log included, or in a document of a view. */
    private static List<String> wordsFound(ConfigurableApplicationContext program) {
        JdbcClient database = JdbcClient.create(program.getBean(DataSource.class));
        List<String> tables = database.sql("select tablename from pg_tables where schemaname = 'public'")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(tables).contains("event", "directory_of_people");
        String documents = documents(program);
        return WORDS.stream()
                .filter(word ->
                        documents.contains(word) || tables.stream().anyMatch(table -> isIn(database, table, word)))
                .toList();
    }

    private static boolean isIn(JdbcClient database, String table, String word) {
        String hexadecimal = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return database.sql("select count(*) from " + table
                                + " as line where position(? in line::text) > 0 or position(? in line::text) > 0")
                        .params(word, hexadecimal)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String documents(ConfigurableApplicationContext program) {
        StringBuilder documents = new StringBuilder();
        MongoClient views = program.getBean(MongoClient.class);
        for (String database : views.listDatabaseNames()) {
            for (String collection : views.getDatabase(database).listCollectionNames()) {
                views.getDatabase(database)
                        .getCollection(collection)
                        .find()
                        .forEach(document -> documents.append(document.toJson()).append('\n'));
            }
        }
        return documents.toString();
    }

    private static void everyViewAgreesWithTheLog(ConfigurableApplicationContext program) {
        Messages office = program.getBean(Messages.class);
        Sender system = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
        DriftReport report = office.ask(new CheckDrift(null), DriftReport.class, system);
        assertThat(report.views())
                .isNotEmpty()
                .allSatisfy(view -> assertThat(view.difference()).isNull());
    }

    private static PersonId appoint(
            ConfigurableApplicationContext program, String userName, String displayName, Role role) {
        Sender system = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
        return program.getBean(Appointments.class)
                .appoint(userName, displayName, List.of(role), List.of(new Region("East")), PASSWORD, system)
                .person();
    }

    private static void settle(ConfigurableApplicationContext program) {
        Messages office = program.getBean(Messages.class);
        Sender system = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
        office.ask(new AwaitReactions(), AwaitReactions.Reached.class, system);
    }

    private static void post(ConfigurableApplicationContext program, String who, String address, String body) {
        HttpResponse<byte[]> answer = send(
                who,
                HttpRequest.newBuilder(at(program, address))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "key-" + address)
                        .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as("%s: %s", address, text(answer)).isBetween(200, 201);
    }

    private static HttpResponse<byte[]> get(ConfigurableApplicationContext program, String who, String address) {
        return send(who, HttpRequest.newBuilder(at(program, address)));
    }

    private static HttpResponse<byte[]> send(String who, HttpRequest.Builder request) {
        String both = Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return send(client, request.header("Authorization", "Basic " + both));
        }
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The auditor's browser. */
    private static HttpClient signedIn(ConfigurableApplicationContext program) {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher token = TOKEN.matcher(text(send(browser, HttpRequest.newBuilder(at(program, "/sign-in")))));
        assertThat(token.find()).isTrue();
        HttpResponse<byte[]> answer = send(
                browser,
                HttpRequest.newBuilder(at(program, "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=auditor&password=" + PASSWORD.replace(' ', '+')
                                + "&_csrf=" + token.group(1))));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
        return browser;
    }

    private static URI at(ConfigurableApplicationContext program, String address) {
        int port = program instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
        return URI.create("http://localhost:" + port + address);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
