package io.countersign.web.pages.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.people.Role;
import io.countersign.web.pages.Browser;
import io.countersign.web.pages.CannedDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PapersPageTest {

    private CannedDesk desk = new CannedDesk();

    @BeforeEach
    void openDesk() {
        desk = Browser.desk(Role.SALES_ASSISTANT);
    }

    @Test
    void each_paper_says_how_many_days_are_left() {
        assertThat(Browser.open("/papers").body())
                .contains("Business licence", "2026-12-06", "in 12 days", "3 days ago", "1 expired");
        assertThat(desk.lastQuestion()).isEqualTo(new ListExpiringPapers(60));
    }

    @Test
    void how_far_one_looks_ahead_is_in_the_address() {
        assertThat(Browser.open("/papers?within=0").body())
                .contains("3 days ago")
                .doesNotContain("in 12 days");
        assertThat(Browser.open("/papers?within=-1").statusCode()).isEqualTo(400);
        assertThat(Browser.open("/papers?within=3651").body()).contains("is not a number of days");
    }

    @Test
    void the_new_paper_is_registered_from_here() {
        assertThat(Browser.open("/papers").body())
                .contains("href=\"/do/papers.register?account=C0001&amp;kind=BUSINESS_LICENCE\"");
        assertThat(Browser.open("/papers", "X-Role", "AUDITOR").body()).doesNotContain("/do/papers.register");
    }

    @Test
    void one_may_look_at_ones_own_customers_only() {
        assertThat(Browser.open("/papers?mine=true").body()).contains("C0001");
        assertThat(Browser.open("/papers", "X-Role", "WAREHOUSE").statusCode()).isEqualTo(403);
    }
}
