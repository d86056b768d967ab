package io.countersign.web.pages.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class SavedViewsTest {

    private final Callers callers;

    SavedViewsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_view_is_kept_by_its_person_and_by_nobody_else() {
        Caller finance = callers.browserOf(Role.FINANCE);
        keep(finance, "Withheld", "/orders?state=WITHHELD");
        keep(finance, "Withheld", "/orders?state=WITHHELD&sort=-total");

        assertThat(finance.get("/saved-views").json()).hasSize(1);
        assertThat(finance.get("/saved-views").json().path(0).path("address").asString())
                .isEqualTo("/orders?state=WITHHELD&sort=-total");
        assertThat(callers.browserOf(Role.AUDITOR).get("/saved-views").json()).isEmpty();

        String id = finance.get("/saved-views").json().path(0).path("id").asString();
        Caller auditor = callers.browserOf(Role.AUDITOR);
        auditor.with("X-CSRF-TOKEN", auditor.token()).delete("/saved-views/" + id);
        assertThat(finance.get("/saved-views").json()).hasSize(1);
        finance.with("X-CSRF-TOKEN", finance.token()).delete("/saved-views/" + id);
        assertThat(finance.get("/saved-views").json()).isEmpty();
    }

    @Test
    void only_a_page_of_ours_is_kept() {
        Caller sales = callers.browserOf(Role.SALES_ASSISTANT);

        assertThat(keep(sales, "Elsewhere", "//evil.example")).isNotEqualTo(201);
        assertThat(keep(sales, "Elsewhere", "https://evil.example")).isNotEqualTo(201);
        assertThat(sales.get("/saved-views").json()).isEmpty();
    }

    private static int keep(Caller person, String name, String address) {
        return person.with("X-CSRF-TOKEN", person.token())
                .post("/saved-views", "{\"name\":\"" + name + "\",\"address\":\"" + address + "\"}")
                .status();
    }
}
