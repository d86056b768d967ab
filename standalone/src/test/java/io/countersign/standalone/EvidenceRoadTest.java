package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.metadata.MetadataKeys;
import io.countersign.notary.bundle.BundleCheck;
import io.countersign.notary.bundle.BundleCheck.Outcome;
import io.countersign.notary.bundle.Finding;
import io.countersign.notary.bundle.Growth;
import io.countersign.notary.bundle.Verdict.NotYetSealed;
import io.countersign.notary.bundle.Verdict.Proven;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Appointments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goods leave on credit and are paid for; somebody who trusts nobody here takes the evidence along and checks it with
 * nothing but the bundle and the public key.
 */
class EvidenceRoadTest {

    private static final String PASSWORD = "a password for trials";
    private static final String EVIDENCE = "/api/v1/audit/trails/CR-1/evidence";

    /** A sample of all bytes; the notary's own tests turn every one of a smaller bundle. */
    private static final int EVERY_SO_MANY_BYTES = 997;

    @TempDir
    private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext program;

    private static long sizeAtApproval;

    @BeforeAll
    static void goods_leave_on_credit_and_are_paid_for() {
        program = StandaloneApplication.start(0, data);
        appoint("administrator", "Administrator", Role.ADMINISTRATOR);
        appoint("assistant", "Tao Yuanming", Role.SALES_ASSISTANT);
        appoint("manager", "Gu Kaizhi", Role.REGIONAL_MANAGER);
        appoint("finance", "Finance", Role.FINANCE);
        appoint("auditor", "Auditor", Role.AUDITOR);
        post("assistant", "/api/v1/accounts", """
                {"id": "C001", "name": "Northwall", "region": "East", "standing": "KEY", "currency": "CNY"}""");
        post("assistant", "/api/v1/orders", """
                {"id": "SO-1", "account": "C001", "kind": "STANDARD", "currency": "CNY",
                 "lines": [{"model": "W-2041", "quantity": "10", "unit": "ROLL", "unitPrice": "10.00", "supply": "SPOT"}],
                 "shipMethod": "Road", "shipOn": "2026-01-12"}""");
        post("assistant", "/api/v1/credit-releases", """
                {"id": "CR-1", "order": "SO-1", "reason": "They open on Monday"}""");
        post("manager", "/api/v1/credit-releases/CR-1/approval", "{\"remark\": \"month end\"}");
        take(EVIDENCE); // so that a checkpoint covers the approval and nothing after it
        sizeAtApproval = seal().path("newest").path("size").asLong();
        post("assistant", "/api/v1/orders/SO-1/outbound-slip", "{}");
        post("assistant", "/api/v1/orders/SO-1/shipment", """
                {"shippedOn": "2026-01-12", "carrier": "SF", "waybill": "SF-1", "parcels": 1}""");
        post("finance", "/api/v1/orders/SO-1/invoice", """
                {"invoice": "INV-1", "invoicedOn": "2026-01-12", "dueOn": "2026-02-12"}""");
        post("assistant", "/api/v1/remittances", """
                {"id": "R-1", "account": "C001", "remittedAt": "2026-01-20T02:00:00Z", "bankAccount": "ICBC-1",
                 "method": "TRANSFER", "amount": "100.00", "payer": "Meng Jiao", "reference": "TT-1", "order": "SO-1"}""");
        post("finance", "/api/v1/remittances/R-1/confirmation", """
                {"amount": "100.00", "valueDate": "2026-01-20"}""");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void every_event_of_the_release_is_proven_by_the_key_that_was_given_before() {
        BundleCheck check = BundleCheck.of(take(EVIDENCE), keys());

        assertThat(check.broken()).isEmpty();
        assertThat(check.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(check.isByItsOwnKeys()).isFalse();
        assertThat(check.items()).allSatisfy(item -> assertThat(item.verdict()).isInstanceOf(Proven.class));
        assertThat(names(check.items()))
                .contains("staff.appointed", "order.placed")
                .containsSubsequence(
                        "account.credit-release-requested",
                        "account.credit-release-approved",
                        "account.outbound-slip-issued",
                        "order.shipped",
                        "account.invoice-charged",
                        "account.credit-release-settled");
        assertThat(check.items().stream()
                        .map(item -> Objects.requireNonNull(item.leaf()).position()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(check.items()).anySatisfy(item -> {
            assertThat(item.title().english()).isEqualTo("CR-1: Approved");
            assertThat(item.title().chinese()).isEqualTo("CR-1：批准");
        });
    }

    @Test
    void whatever_byte_is_turned_the_bundle_is_broken() {
        byte[] bundle = take(EVIDENCE);
        List<NoteVerifier> keys = keys();

        for (int at = 0; at < bundle.length; at += EVERY_SO_MANY_BYTES) {
            byte[] turned = bundle.clone();
            turned[at] ^= 1;
            assertThat(BundleCheck.of(turned, keys).outcome()).as("byte %d", at).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void what_is_newer_than_the_checkpoint_that_was_asked_for_is_not_sealed_yet() {
        byte[] bundle = take(EVIDENCE + "?size=" + sizeAtApproval);
        BundleCheck check = BundleCheck.of(bundle, keys());

        assertThat(check.broken()).isEmpty();
        assertThat(check.outcome()).isEqualTo(Outcome.NOT_YET_SEALED);
        assertThat(names(check.items().stream()
                        .filter(item -> item.verdict() instanceof Proven)
                        .toList()))
                .contains("account.credit-release-approved")
                .doesNotContain("account.outbound-slip-issued");
        assertThat(names(check.items().stream()
                        .filter(item -> item.verdict() instanceof NotYetSealed)
                        .toList()))
                .contains("account.outbound-slip-issued", "order.shipped");
        assertThat(file(bundle, "story.en.html")).contains("not yet", "newer than this checkpoint");
    }

    @Test
    void whoever_is_erased_has_no_name_in_new_evidence_and_what_was_taken_before_still_holds() {
        byte[] before = take(EVIDENCE);
        assertThat(file(before, "story.en.html")).contains("Gu Kaizhi");

        String manager = json(get("administrator", "/api/v1/people?name=Gu%20Kaizhi"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
        post("administrator", "/api/v1/people/" + manager + "/erasure", "{\"reason\": \"REQUESTED\"}");
        byte[] after = take(EVIDENCE);

        assertThat(file(after, "story.en.html")).doesNotContain("Gu Kaizhi").contains("erased");
        assertThat(file(after, "story.zh.html")).doesNotContain("Gu Kaizhi").contains("已删除");
        assertThat(BundleCheck.of(after, keys()).outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(BundleCheck.of(before, keys()).outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void evidence_that_was_taken_at_the_approval_and_evidence_of_today_are_of_one_log_that_only_grew() {
        byte[] then = take(EVIDENCE + "?size=" + sizeAtApproval);
        BundleCheck now = BundleCheck.of(take(EVIDENCE), keys());
        long size = now.checkpoint().orElseThrow().size();
        String growth = json(get("auditor", "/api/v1/seal/growth?earlier=" + sizeAtApproval + "&later=" + size))
                .path("proof")
                .asString();

        assertThat(now.against(file(then, "checkpoint").getBytes(StandardCharsets.UTF_8), Optional.of(growth)))
                .isEqualTo(new Growth.Grown(sizeAtApproval, size));
    }

    @Test
    void taking_it_is_on_record() {
        take(EVIDENCE + "?size=" + sizeAtApproval);

        assertThat(text(get("auditor", "/api/v1/audit/exports")))
                .contains("\"evidence\"", "\"ZIP\"", "\"CR-1\"", "\"" + sizeAtApproval + "\"");
    }

    private static List<String> names(List<Finding> items) {
        return items.stream()
                .map(item -> Objects.requireNonNull(item.leaf()).name())
                .toList();
    }

    private static List<NoteVerifier> keys() {
        return seal().path("keys").findValuesAsString("publicKey").stream()
                .map(NoteVerifier::read)
                .toList();
    }

    private static JsonNode seal() {
        return json(get("auditor", "/api/v1/seal"));
    }

    private static String file(byte[] bundle, String path) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(path)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError(path + " is not in the bundle");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] take(String address) {
        HttpResponse<byte[]> answer = get("auditor", address);
        assertThat(answer.statusCode()).as("%s: %s", address, text(answer)).isEqualTo(200);
        return answer.body();
    }

    private static void post(String who, String address, String body) {
        HttpResponse<byte[]> answer = send(
                who,
                HttpRequest.newBuilder(at(address))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as("%s: %s", address, text(answer)).isBetween(200, 201);
        program.getBean(Messages.class).ask(new AwaitReactions(), AwaitReactions.Reached.class, system());
    }

    private static HttpResponse<byte[]> get(String who, String address) {
        return send(who, HttpRequest.newBuilder(at(address)));
    }

    private static HttpResponse<byte[]> send(String who, HttpRequest.Builder request) {
        String both = Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.header("Authorization", "Basic " + both).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI at(String address) {
        int port = program instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
        return URI.create("http://localhost:" + port + address);
    }

    private static void appoint(String userName, String displayName, Role role) {
        program.getBean(Appointments.class)
                .appoint(userName, displayName, List.of(role), List.of(new Region("East")), PASSWORD, system());
    }

    private static Sender system() {
        return new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
