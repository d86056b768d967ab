package io.countersign.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.web.pages.Pages;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever begins an import on a page is told in their language, and in a spreadsheet, what was wrong with it. */
@EdgeTrial
class JobsPageTest {

    private static final String BOUNDARY = "b-o-u-n-d-a-r-y";
    private static final int LOOKS_MAX = 3_000;
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    private final Callers callers;
    private final Pages pages;

    @TempDir
    private Path folder = Path.of("");

    JobsPageTest(Callers callers, Pages pages) {
        this.callers = callers;
        this.pages = pages;
    }

    @Test
    void rejected_lines_are_told_in_the_language_of_the_page_and_run_nothing_in_a_spreadsheet() {
        String lines = """
                A-1,客户,East,W-1,one,1,2025-01-05
                A-2,客户,East,W-1,0.0001,1,2025-01-05
                A-3,客户,East,W-1,=1+1,1,2025-01-05
                A-4,客户,East,W-1,1,1,2199-01-05
                """;
        Caller english = callers.browserOf(Role.FINANCE, "en");
        String address = bring(english, Importing.HEADER + lines);

        assertThat(english.get(address).text()).isEqualTo("""
                \uFEFFLine,Column,Value,Rule,Reason
                2,pieces,one,,This is not a number.
                3,pieces,0.0001,,A quantity has at most 3 decimals.
                4,pieces,'=1+1,,This is not a number.
                5,day,2199-01-05,,The day is in the future.
                """.replace("\n", "\r\n"));
        assertThat(english.with("Accept-Language", "zh-CN").get(address).text()).isEqualTo("""
                \uFEFF行,列,值,规则,原因
                2,pieces,one,,不是数字。
                3,pieces,0.0001,,数量最多 3 位小数。
                4,pieces,'=1+1,,不是数字。
                5,day,2199-01-05,,日期晚于今天。
                """.replace("\n", "\r\n"));
        assertThat(callers.browserOf(Role.AUDITOR).get(address).status()).isEqualTo(404);
        assertThat(english.get("/jobs/none/rejects.csv").status()).isEqualTo(404);
    }

    @Test
    void a_rule_is_told_by_its_code_and_a_line_that_was_cut_short_is_left_out() throws IOException {
        Path rejected = Files.writeString(folder.resolve("rejects.csv"), """
                \uFEFFline,column,value,rule,reason
                2,number,A-1,ACC-2,A customer has a name.
                3,number,A-2,ACC-2 ACC-3,A customer has a name. Every such change has a reason.
                4,number,A-3,NEW-1 NEW-2,Something is new. And more.
                5,number,A-""");
        assertThat(told(rejected, Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                \uFEFF行,列,值,规则,原因
                2,number,A-1,ACC-2,客户须有名称。
                3,number,A-2,ACC-2 ACC-3,客户须有名称。此类变更须说明原因。
                4,number,A-3,NEW-1 NEW-2,Something is new. And more.
                """.replace("\n", "\r\n"));
        assertThat(told(rejected, Locale.ENGLISH))
                .contains("3,number,A-2,ACC-2 ACC-3,A customer has a name. Every such change has a reason.\r\n");
    }

    private String told(Path rejected, Locale language) throws IOException {
        StringWriter file = new StringWriter();
        new RejectsInLanguage(pages.in(language)).write(rejected, file);
        return file.toString();
    }

    @Test
    void why_an_import_could_not_go_on_is_told_in_the_language_of_the_page() {
        Caller chinese = callers.browserOf(Role.FINANCE, "zh-CN");
        bring(chinese, "number,customer\nA-1,C-1\n");

        assertThat(chinese.get("/jobs").text()).contains("文件没有列 `country`。现有列：number, customer。");
    }

    /** Begins an import, waits for its end, and says where its rejected lines are. */
    private static String bring(Caller caller, String file) {
        String body = part("mapping", Importing.ORDER_LINES) + part("file", file) + "--" + BOUNDARY + "--\r\n";
        assertThat(caller.with("X-CSRF-TOKEN", caller.token())
                        .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .send("POST", "/jobs/import", body.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(302);
        int looked = 0;
        while (caller.get("/jobs/state").json().path(0).path("running").asBoolean()) {
            assertThat(looked++).isLessThan(LOOKS_MAX);
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return "/jobs/" + caller.get("/jobs/state").json().path(0).path("id").asString() + "/rejects.csv";
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"f\"\r\n\r\n"
                + content + "\r\n";
    }
}
