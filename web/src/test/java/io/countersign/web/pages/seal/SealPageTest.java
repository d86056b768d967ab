package io.countersign.web.pages.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.seal.KeyId;
import io.countersign.seal.SealCommand.OrderKey;
import io.countersign.seal.SealCommand.RetireKey;
import io.countersign.seal.SealId;
import io.countersign.web.pages.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealPageTest {

    @BeforeEach
    void openOffice() {
        Browser.freshOffice();
        Browser.seal().sent().clear();
    }

    @Test
    void the_page_says_how_far_the_log_is_sealed_and_gives_the_newest_checkpoint_as_it_was_signed() {
        assertThat(Browser.open("/seal").body())
                .contains("countersign/6b1f0c2ec74f20a3", "30,000 events sealed, up to event 30,004")
                .contains("12 to go, the log ends at event 30,016")
                .contains(
                        "countersign/6b1f0c2ec74f20a3\n30000\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 ");
    }

    @Test
    void the_keys_are_shown_with_fingerprints_that_can_be_read_out() {
        assertThat(Browser.open("/seal").body())
                .contains("4f1d 2c3b 5a69 7887 0f1e", "signs no more", "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq");
    }

    @Test
    void a_place_outside_that_took_nothing_is_said_aloud() {
        assertThat(Browser.open("/seal").body())
                .contains("/srv/countersign/seal/log", "printed")
                .contains("The last checkpoint was not kept here: /srv/countersign/seal/log: NoSuchFileException");
    }

    @Test
    void checkpoints_are_listed_and_one_turns_to_the_older_ones() {
        assertThat(Browser.open("/seal").body()).contains("11,000", "/seal?below=11000");
        assertThat(Browser.open("/seal?below=11000").body())
                .contains("10,000", "1,000")
                .doesNotContain("below=");
        assertThat(Browser.open("/seal?below=many").statusCode()).isEqualTo(404);
    }

    @Test
    void an_administrator_orders_and_retires_keys_for_a_reason() {
        String page = Browser.open("/seal", "X-Role", "ADMINISTRATOR").body();

        assertThat(page).contains("action=\"/seal/keys\"", "value=\"aa1d2c3b5a697887\"");
        assertThat(page).doesNotContain("value=\"4f1d2c3b5a697887\""); // it is retired
        assertThat(Browser.send("/seal/keys", "reason=another+machine").statusCode())
                .isEqualTo(302);
        assertThat(Browser.send("/seal/keys/retire", "key=aa1d2c3b5a697887&reason=another+machine")
                        .statusCode())
                .isEqualTo(302);
        assertThat(Browser.seal().sent())
                .containsExactly(
                        new OrderKey(SealId.COMPANY, "another machine"),
                        new RetireKey(SealId.COMPANY, new KeyId("aa1d2c3b5a697887"), "another machine"));
        assertThat(Browser.send("/seal/keys/retire", "key=%20&reason=x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everybody_else_looks() {
        assertThat(Browser.open("/seal").body()).doesNotContain("action=\"/seal/keys");
    }

    @Test
    void a_refusal_is_shown_in_the_readers_language_with_the_page() {
        HttpResponse<String> refused = Browser.send("/seal/keys", "reason=+");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("SEA-2", "A key is ordered for a reason", "30,000");
    }

    @Test
    void the_page_speaks_chinese() {
        assertThat(Browser.inChinese("/seal")).contains("日志的封印", "已封存 30,000 个事件", "不再签署", "更早的检查点");
    }
}
