package io.countersign.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.export.ExportFilter;
import io.countersign.export.Exported;
import io.countersign.people.Role;
import io.countersign.seal.SealQuery.DrawUpBundle;
import io.countersign.seal.SealQuery.DrawUpBundle.Item;
import io.countersign.seal.SealQuery.DrawUpBundle.Paper;
import io.countersign.trial.Answer;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialExports;
import io.countersign.trial.TrialSeal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@EdgeTrial
class EvidenceTest {

    private static final String EVIDENCE = "/api/v1/audit/trails/CR-A1/evidence";

    private final Callers callers;
    private final TrialSeal seal;
    private final TrialExports exports;

    EvidenceTest(Callers callers, TrialSeal seal, TrialExports exports) {
        this.callers = callers;
        this.seal = seal;
        this.exports = exports;
    }

    @Test
    void every_event_of_the_trail_goes_in_once_in_the_order_of_the_log() {
        take(EVIDENCE);

        assertThat(drawnUp().items().stream().map(Item::position))
                .containsExactly(2L, 3L, 4L, 10L, 11L, 12L, 13L, 14L, 15L, 16L);
        assertThat(drawnUp().size()).isEqualTo(300);
    }

    @Test
    void a_title_says_what_the_event_is_in_this_matter_in_both_languages() {
        take(EVIDENCE);

        assertThat(drawnUp().items())
                .contains(new Item(
                        2,
                        "CR-A1: Policy when it was asked for · Policy when it was approved",
                        "CR-A1：申请时的政策 · 批准时的政策"))
                .contains(new Item(11, "CR-A1: Asked for · Finding: Not supported by the log", "CR-A1：申请放行 · 发现：与日志不符"))
                .contains(new Item(12, "CR-A1: Approved", "CR-A1：批准"));
    }

    @Test
    void the_story_is_told_in_both_languages_with_everything_one_needs_to_check_it() {
        take(EVIDENCE + "?asOf=2026-02-01");

        assertThat(paper("story.en.html"))
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("Evidence for CR-A1", "SO-A1", "Harbour &amp; Co", "2026-02-01", "event 1,758")
                .contains("over 300 events", "trial+aa11", "aa11".repeat(16))
                .contains("They open on Monday", "¥1,000.00", "¥1,250.50", "differs", "Not supported by the log")
                .contains("account.credit-release-requested", "account-T001", "2026-01-20 10:00:00")
                .contains("java -jar notary.jar verify evidence-CR-A1.zip")
                .contains("<style>", "size: A4")
                .doesNotContain("<script", "<link", "src=", "http");
        assertThat(paper("story.zh.html"))
                .startsWith("<!doctype html>\n<html lang=\"zh-CN\">")
                .contains("CR-A1 的证据", "申请放行", "不一致", "涵盖 300 个事件");
    }

    @Test
    void the_formulas_and_the_checker_go_with_it() throws IOException {
        take(EVIDENCE);

        assertThat(paper("formulas.txt")).isEqualTo(Files.readString(Path.of("../docs/notary.md")));
        assertThat(paper("check.py")).isEqualTo(Files.readString(Path.of("../docs/notary/check.py")));
    }

    @Test
    void the_answer_is_a_file_with_the_name_of_the_release() {
        Answer answer = callers.as(Role.AUDITOR).get(EVIDENCE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).contains("attachment", "evidence-CR-A1.zip");
    }

    @Test
    void an_order_that_left_on_money_has_evidence_too() {
        take("/api/v1/audit/trails/SO-A2/evidence");

        assertThat(drawnUp().items()).extracting(Item::position).containsExactly(30L, 31L);
        assertThat(paper("story.en.html"))
                .contains("none; the goods left on funds")
                .doesNotContain("What was seen");
    }

    @Test
    void a_checkpoint_that_is_asked_for_has_to_be_one() {
        take(EVIDENCE + "?size=300");
        assertThat(drawnUp().size()).isEqualTo(300);

        assertThat(callers.as(Role.AUDITOR).get(EVIDENCE + "?size=299").status())
                .isEqualTo(404);
        assertThat(callers.as(Role.AUDITOR).get(EVIDENCE + "?size=0").status()).isEqualTo(400);
        assertThat(callers.as(Role.AUDITOR)
                        .get("/api/v1/audit/trails/CR-none/evidence")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void taking_it_is_on_record() {
        take(EVIDENCE + "?size=300&asOf=2026-02-01");

        Exported exported = exports.taken().getLast().record().exported();
        assertThat(exported.what()).isEqualTo("evidence");
        assertThat(exported.filters())
                .containsExactly(new ExportFilter("number", "CR-A1"), new ExportFilter("size", "300"));
        assertThat(exported.asOf()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(exported.readTo()).isEqualTo(1758);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "PRESIDENT", "FINANCE"})
    void nobody_else_takes_it_and_nothing_is_on_record(Role role) {
        int before = exports.taken().size();

        for (String address : new String[] {EVIDENCE, EVIDENCE + "?size=300"}) {
            assertThat(callers.as(role).get(address).code()).isEqualTo("PERMISSION");
        }

        assertThat(exports.taken()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUDITOR", "WAREHOUSE"})
    void whoever_has_signed_in_gets_the_checker_when_the_program_is_packaged(Role role) {
        assertThat(callers.as(role).get("/api/v1/seal/notary.jar").status()).isIn(200, 404);
    }

    private void take(String address) {
        Answer answer = callers.as(Role.AUDITOR).get(address);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private DrawUpBundle drawnUp() {
        return seal.drawnUp();
    }

    private String paper(String path) {
        return drawnUp().papers().stream()
                .filter(paper -> paper.path().equals(path))
                .map(Paper::content)
                .map(content -> new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
