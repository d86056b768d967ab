package io.countersign.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What surrounds every page. */
class FrameTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @BeforeEach
    void openOffice() {
        Browser.freshOffice();
    }

    @Test
    void every_style_sheet_and_script_is_there_and_may_be_kept_for_ever() {
        Matcher asset = ASSET.matcher(Browser.open("/receivables").body());
        int found = 0;
        while (asset.find()) {
            HttpResponse<String> answer = Browser.open(asset.group(1));
            assertThat(answer.statusCode()).as(asset.group(1)).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .get()
                    .asString()
                    .contains("immutable");
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(9);
    }

    @Test
    void an_asset_of_another_build_is_not_there() {
        assertThat(Browser.open("/assets/000000000000/js/main.js").statusCode()).isEqualTo(404);
    }

    @Test
    void the_language_is_remembered_and_does_not_stay_in_the_address() {
        HttpResponse<String> answer = Browser.open("/receivables?text=a&lang=zh-CN&sort=-balance");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/receivables?text=a&sort=-balance");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("countersign-language=zh-CN", "HttpOnly");
        assertThat(Browser.open("/receivables", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains("<html lang=\"zh-CN\">");
    }

    @Test
    void a_language_we_do_not_have_is_english() {
        assertThat(Browser.open("/receivables", "Cookie", "countersign-language=fr")
                        .body())
                .contains("<html lang=\"en\">");
        assertThat(Browser.open("/receivables", "Cookie", "countersign-language=%%%")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_other_language_is_one_click_away_from_the_very_same_address() {
        assertThat(Browser.open("/receivables?text=%E4%B8%8A%E6%B5%B7").body())
                .contains("href=\"/receivables?text=%E4%B8%8A%E6%B5%B7&amp;lang=zh-CN\"");
    }

    @Test
    void an_address_that_does_not_exist_gets_a_page_of_ours() {
        HttpResponse<String> answer = Browser.open("/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here", "class=\"brand\"");
    }

    @Test
    void who_is_signed_in_is_shown_with_their_roles() {
        assertThat(Browser.open("/receivables").body()).contains("张伟 Zhang", ">Finance<", "action=\"/sign-out\"");
    }
}
