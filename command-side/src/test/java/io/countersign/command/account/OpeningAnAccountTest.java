package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.Standing;
import io.countersign.people.Region;
import java.util.Currency;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OpeningAnAccountTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void an_account_is_opened_for_a_customer() {
        account.givenNoPriorActivity().when(open("北墙", CNY), by(ASSISTANT)).expectEvents(opened());
    }

    @Test
    void opening_twice_with_the_same_content_changes_nothing() {
        account.given(opened())
                .when(open("北墙", CNY), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_code_is_not_given_to_another_customer() {
        account.given(opened())
                .when(open("南墙", CNY), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("ACC-1"));
        account.given(opened()).when(open("北墙", EUR), by(ASSISTANT)).expectException(refusedBy("ACC-1"));
    }

    @Test
    void a_customer_without_a_name_is_refused() {
        account.givenNoPriorActivity().when(open(" ", CNY), by(ASSISTANT)).expectException(refusedBy("ACC-2"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened()).when(open("", EUR), by(ASSISTANT)).expectException(refusedBy("ACC-1", "ACC-2"));
    }

    private static OpenAccount open(String name, Currency currency) {
        return new OpenAccount(CUSTOMER, name, null, new Region("华东"), null, Standing.REGULAR, currency);
    }
}
