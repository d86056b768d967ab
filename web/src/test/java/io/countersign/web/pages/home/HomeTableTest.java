package io.countersign.web.pages.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.web.pages.Browser;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeTableTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void something_waits_for_everybody(Role role) {
        assertThat(HomeTable.forRoles(Set.of(role))).as(role.name()).isNotEmpty();
    }

    @Test
    void the_door_leads_to_what_waits_for_whoever_comes() {
        Browser.freshOffice();

        String home = Browser.open("/").body();

        assertThat(home)
                .contains("/receivables?sort=-overdueOver90")
                .contains("/remittances?state=RECORDED")
                .doesNotContain("box-calls");
    }
}
