package io.countersign.web.pages.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.operation.ViewCommand.CertifyView;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewName;
import io.countersign.web.pages.Browser;
import io.countersign.web.pages.CannedOperations;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewsPageTest {

    private CannedOperations operations = Browser.operations();

    @BeforeEach
    void openOffice() {
        Browser.freshOffice();
        operations = Browser.operations();
        operations.again();
    }

    @Test
    void every_view_says_where_it_is_and_what_came_of_its_last_rebuild() {
        String page = Browser.open("/views").body();

        assertThat(page)
                .contains("Receivables", "Customer accounts", "2 · rules 1")
                .contains("as before, digest 0f1e2d3c")
                .contains("C0042 differed and is mended")
                .contains("Failed: event 50 (message.queued): UnknownDocument")
                .contains("张伟, 2026-06-01 10:30:15: 账龄与昨天的不符");
    }

    @Test
    void while_a_view_is_being_built_its_progress_is_shown_and_asked_for_again() {
        String part = Browser.openPart("/views").body();

        assertThat(part)
                .contains("hx-trigger=\"every 1s\"", "<progress max=\"100\" value=\"43\"", "3 s left", "182,000/s")
                .doesNotContain("<html");
        operations.isDone();
        assertThat(Browser.openPart("/views").body()).doesNotContain("hx-trigger", "<progress");
    }

    @Test
    void one_view_or_every_view_that_is_not_under_way_is_rebuilt_for_a_reason() {
        HttpResponse<String> one = Browser.send("/views/rebuild", "view=receivables&reason=looks+wrong");
        assertThat(one.statusCode()).isEqualTo(302);
        assertThat(operations.sent()).containsExactly(new RebuildView(new ViewName("receivables"), "looks wrong"));

        operations.sent().clear();
        Browser.send("/views/rebuild", "view=&reason=looks+wrong");
        assertThat(operations.sent()).hasSize(4).doesNotContain(new RebuildView(new ViewName("orders"), "looks wrong"));
    }

    @Test
    void a_refusal_is_shown_in_the_readers_language_with_the_page() {
        HttpResponse<String> refused = Browser.send("/views/rebuild", "view=receivables&reason=+");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("OPS-1", "A view is rebuilt for a reason", "Customer accounts");
        assertThat(Browser.send("/views/rebuild", "view=none&reason=x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_drift_check_names_the_first_document_and_field_of_each_view_that_differs() {
        String part = Browser.openPart("/views/drift").body();

        assertThat(part)
                .contains("C0042", "state.name", "&lt;b&gt;Zhang&lt;/b&gt;", "the whole document")
                .contains("The log could not be folded")
                .contains("The other view agrees");
        assertThat(Browser.openPart("/views/drift?view=dunning").body()).contains("The view agrees with the log");
        assertThat(Browser.open("/views/drift?view=dunning").body()).contains("<html", "The view agrees");
    }

    @Test
    void each_view_says_up_to_where_it_is_certified_or_why_it_is_not() {
        String page = Browser.open("/views").body();

        assertThat(page)
                .contains("to event 18,399", "2026-06-01 10:30:15, checkpoint over 18,401 events")
                .contains("not certified as of event 18,402", "first document that differs: C0042")
                .contains("event 91,377 of the log is not what was sealed", "before that, to event 18,399")
                .contains("not yet", "href=\"/seal\"");
    }

    @Test
    void one_view_or_every_view_is_certified() {
        assertThat(Browser.send("/views/certify", "view=receivables").statusCode())
                .isEqualTo(302);
        assertThat(operations.sent()).containsExactly(new CertifyView(new ViewName("receivables")));

        operations.sent().clear();
        Browser.send("/views/certify", "view=");
        assertThat(operations.sent()).hasSize(5);
        assertThat(Browser.send("/views/certify", "view=none").statusCode()).isEqualTo(404);
        assertThat(Browser.open("/views").body()).contains("action=\"/views/certify\"");
        assertThat(Browser.open("/views", "X-Role", "AUDITOR").body()).doesNotContain("action=\"/views/certify\"");
    }

    @Test
    void dead_letters_are_explained_to_everybody_and_decided_on_by_administrators() {
        String page = Browser.open("/views").body();

        assertThat(page)
                .contains("reactions:88", "A rule refused the command", "FND-2", "/events?stream=order-SO-9")
                .doesNotContain("/views/skip");
        String administrators =
                Browser.open("/views", "X-Role", "ADMINISTRATOR").body();
        assertThat(administrators).contains("action=\"/views/skip\"", "action=\"/views/retry\"");
        assertThat(Browser.send("/views/retry", "letter=reactions:88").statusCode())
                .isEqualTo(302);
        assertThat(Browser.send("/views/skip", "letter=reactions:88&reason=settled")
                        .statusCode())
                .isEqualTo(302);
        assertThat(operations.sent()).hasSize(2);
        assertThat(Browser.send("/views/retry", "letter=nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_speaks_chinese() {
        assertThat(Browser.inChinese("/views"))
                .contains("视图与死信", "应收账款", "C0042 与日志不符,已修正", "首份不符的文档:C0042", "还剩 3 秒", "相应的指令被规则拒绝");
    }
}
