package io.countersign.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import java.util.List;
import org.junit.jupiter.api.Test;

@EdgeTrial
class MailAddressesTest {

    private final MailAddresses addresses;
    private final Callers callers;

    MailAddressesTest(MailAddresses addresses, Callers callers) {
        this.addresses = addresses;
        this.callers = callers;
    }

    @Test
    void mail_for_a_customer_goes_to_the_contact() {
        callers.as(Role.SALES_ASSISTANT).post("/api/v1/accounts", """
                        {"id": "MA-1", "name": "N", "region": "East", "standing": "KEY",
                         "contact": {"name": "Chen Mei", "mail": "chen@ma1.example"}}""");

        assertThat(addresses.of(null, null, new CustomerAccountId("MA-1"))).isEqualTo(List.of("chen@ma1.example"));
        assertThat(addresses.of(null, null, new CustomerAccountId("MA-none"))).isEmpty();
    }

    @Test
    void mail_for_a_region_goes_to_its_managers_and_mail_for_a_person_to_nobody_else() {
        String person = appoint("ma-manager", "REGIONAL_MANAGER", "manager@ma2.example");
        appoint("ma-assistant", "SALES_ASSISTANT", "assistant@ma2.example");

        assertThat(addresses.of(null, new Region("Mail Region"), new CustomerAccountId("MA-1")))
                .isEqualTo(List.of("manager@ma2.example"));
        assertThat(addresses.of(new PersonId(person), new Region("East"), null))
                .isEqualTo(List.of("manager@ma2.example"));
        assertThat(addresses.of(new PersonId("nobody"), null, null)).isEmpty();
        assertThat(addresses.of(null, null, null)).isEmpty();
    }

    private String appoint(String userName, String role, String mail) {
        return callers.as(Role.ADMINISTRATOR)
                .post("/api/v1/staff", """
                        {"userName": "%s", "displayName": "N", "roles": ["%s"], "regions": ["Mail Region"],
                         "mail": "%s"}""".formatted(userName, role, mail))
                .json()
                .path("person")
                .asString();
    }
}
