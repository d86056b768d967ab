package io.countersign.web.pages.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.web.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectPageTest {

    @BeforeEach
    void openOffice() {
        Browser.freshOffice();
        Browser.desk(Role.GENERAL_MANAGER);
    }

    @Test
    void a_price_stands_beside_the_old_one_with_what_it_costs() {
        assertThat(Browser.open("/projects/PR-1").body())
                .contains("<s>90</s>", "<strong>72</strong>", "-20.0", "-¥5,400.00", "80 %");
    }

    @Test
    void it_shows_how_much_of_the_goods_is_used() {
        assertThat(Browser.open("/projects/PR-1").body())
                .contains("<td class=\"n\" data-label=\"Left\">225</td>", "aria-label=\"25 %\"");
    }

    @Test
    void what_others_were_granted_for_the_same_models_is_there_to_compare() {
        String page = Browser.open("/projects/PR-1").body();

        assertThat(page).contains("href=\"/projects/PR-2\"", "Harbour Hotel PR-2", "-16.7");
        assertThat(Browser.open("/projects/PR-2").body()).contains("No other project was granted a special price");
    }

    @Test
    void prices_are_granted_here_by_whoever_may() {
        assertThat(Browser.open("/projects/PR-1", "X-Role", "GENERAL_MANAGER").body())
                .contains("/do/projects.grant?approval=PA-PR-1&amp;project=PR-1&amp;version=%224%22");
        assertThat(Browser.open("/projects/PR-1", "X-Role", "AUDITOR").body()).doesNotContain("/do/");
        assertThat(Browser.open("/projects/PR-2", "X-Role", "GENERAL_MANAGER").body())
                .doesNotContain("/do/projects.grant");
    }

    @Test
    void it_speaks_chinese() {
        assertThat(Browser.inChinese("/projects/PR-1")).contains("其他工程同型号已批特价", "保护期至");
    }

    @Test
    void a_project_that_nobody_registered_is_not_there() {
        assertThat(Browser.open("/projects/PR-9").statusCode()).isEqualTo(404);
    }
}
