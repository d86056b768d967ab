package io.countersign.command.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.people.PersonId;
import io.countersign.people.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResettingASignInTest {

    private static final PersonId WHO_FORGOT = new PersonId("p-1");
    private static final PersonId ADMINISTRATOR = new PersonId("p-2");
    private static final List<Role> SELLER = List.of(Role.SALESPERSON);

    @Test
    void the_sign_in_of_a_colleague_is_reset_for_a_reason() {
        assertThatCode(() -> demand(SELLER, ADMINISTRATOR, "Lost the telephone"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> demand(SELLER, ADMINISTRATOR, " ")).hasMessageContaining("STF-27");
    }

    @Test
    void whoever_left_is_not_let_in_again() {
        assertThatThrownBy(() -> demand(List.of(), ADMINISTRATOR, "Asks to come back"))
                .hasMessageContaining("STF-25");
    }

    @Test
    void nobody_resets_their_own_sign_in() {
        assertThatThrownBy(() -> demand(SELLER, WHO_FORGOT, "Forgot it")).hasMessageContaining("STF-26");
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        assertThatThrownBy(() -> demand(List.of(), WHO_FORGOT, ""))
                .hasMessageContainingAll("STF-25", "STF-26", "STF-27");
    }

    private static void demand(List<Role> roles, PersonId resetBy, String reason) {
        ResettingASignIn.RULES.demand(new ResettingASignIn.Facts(roles, WHO_FORGOT, resetBy, reason));
    }
}
