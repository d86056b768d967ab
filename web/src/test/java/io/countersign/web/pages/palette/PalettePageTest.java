package io.countersign.web.pages.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class PalettePageTest {

    private final Callers callers;

    PalettePageTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_customer_is_found_by_name_code_and_initials() {
        callers.as(Role.SALES_ASSISTANT)
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"PAL-1\",\"name\":\"苏州园林墙布\",\"region\":\"East\",\"standing\":\"KEY\"}");
        Caller browser = callers.browserOf(Role.SALES_ASSISTANT);

        for (String text : new String[] {"pal-1", "szyl", "suzhou", "%E5%9B%AD%E6%9E%97"}) {
            assertThat(browser.get("/find?text=" + text)
                            .json()
                            .path(0)
                            .path("address")
                            .asString())
                    .as(text)
                    .isEqualTo("/customers/PAL-1");
        }
        assertThat(browser.get("/find?kind=customers&text=szyl").json()).hasSize(1);
    }

    @Test
    void a_number_leads_to_its_document() {
        assertThat(callers.browserOf(Role.SALES_ASSISTANT)
                        .get("/find?text=so-102")
                        .text())
                .contains("\"/orders/SO-102\"");
        assertThat(callers.browserOf(Role.SALES_ASSISTANT)
                        .get("/find?text=CR-7")
                        .text())
                .contains("\"/credit-releases/CR-7\"");
    }

    @Test
    void what_somebody_may_not_do_or_see_is_not_found() {
        assertThat(callers.browserOf(Role.SALES_ASSISTANT)
                        .get("/find?text=place")
                        .text())
                .contains("/do/orders.place");
        assertThat(callers.browserOf(Role.AUDITOR).get("/find?text=place").text())
                .doesNotContain("/do/orders.place");
        assertThat(callers.browserOf(Role.WAREHOUSE).get("/find?text=remit").text())
                .doesNotContain("\"/remittances\"");
        assertThat(callers.browserOf(Role.FINANCE).get("/find?text=remit").text())
                .contains("\"/remittances\"");
    }
}
