package io.countersign.command.project;

import static io.countersign.command.project.ProjectStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.project.AskedPrice;
import io.countersign.project.ProjectCommand.RequestPriceApproval;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AskingForSpecialPricesTest {

    private static final AskedPrice PRICE = price(MODEL, "300", "85.50", "72");

    private final FixtureConfiguration<ProjectRegistration> project = project();

    @Test
    void special_prices_are_asked_for_under_the_policy_of_the_day() {
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(PRICE), by(SALESPERSON))
                .expectEvents(asked(PRICE));
    }

    @Test
    void the_same_request_again_changes_nothing() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(ask(PRICE), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_price_approvals_number_is_used_once() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(ask(price(MODEL, "300", "85.50", "71")), by(SALESPERSON))
                .expectException(refusedBy("PRC-1"));
    }

    @Test
    void special_prices_are_for_a_live_project() {
        project.given(registered(rolls(MODEL, "300")), closed())
                .when(ask(PRICE), by(SALESPERSON))
                .expectException(refusedBy("PRC-2"));
        project.given(registered(rolls(MODEL, "300")), flagged())
                .when(ask(PRICE), by(SALESPERSON))
                .expectException(refusedBy("PRC-2"));
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(PRICE), on(PROTECTED_UNTIL.plusDays(1), SALESPERSON))
                .expectException(refusedBy("PRC-2"));
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(PRICE), on(PROTECTED_UNTIL, SALESPERSON))
                .expectEvents(asked(PRICE));
    }

    @Test
    void special_prices_are_for_large_projects() {
        project.given(registered(rolls(MODEL, "60"), rolls(OTHER_MODEL, "40")))
                .when(ask(price(MODEL, "60", "85.50", "72")), by(SALESPERSON))
                .expectException(refusedBy("PRC-3"));
        project.given(registered(rolls(MODEL, "60"), rolls(OTHER_MODEL, "40.001")))
                .when(ask(price(MODEL, "60", "85.50", "72")), by(SALESPERSON))
                .expectEvents(asked(price(MODEL, "60", "85.50", "72")));
    }

    @Test
    void one_price_is_asked_for_each_model() {
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(), by(SALESPERSON))
                .expectException(refusedBy("PRC-4"));
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(PRICE, price(MODEL, "100", "85.50", "70")), by(SALESPERSON))
                .expectException(refusedBy("PRC-4"));
    }

    @Test
    void a_price_is_asked_for_what_the_project_takes() {
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(price(MODEL, "300.001", "85.50", "72")), by(SALESPERSON))
                .expectException(refusedBy("PRC-5"));
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(price(MODEL, "0", "85.50", "72")), by(SALESPERSON))
                .expectException(refusedBy("PRC-5"));
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(price(OTHER_MODEL, "1", "85.50", "72")), by(SALESPERSON))
                .expectException(refusedBy("PRC-5"));
    }

    @Test
    void a_special_price_is_below_the_list_price_and_above_zero() {
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(price(MODEL, "300", "85.50", "85.50")), by(SALESPERSON))
                .expectException(refusedBy("PRC-6"));
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(price(MODEL, "300", "85.50", "0")), by(SALESPERSON))
                .expectException(refusedBy("PRC-6"));
        project.given(registered(rolls(MODEL, "300")))
                .when(ask(price(MODEL, "300", "85.50", "85.4999")), by(SALESPERSON))
                .expectEvents(asked(price(MODEL, "300", "85.50", "85.4999")));
    }

    @Test
    void a_request_without_a_reason_is_refused() {
        project.given(registered(rolls(MODEL, "300")))
                .when(new RequestPriceApproval(PROJECT, PRICES, List.of(PRICE), " "), by(SALESPERSON))
                .expectException(refusedBy("PRC-7"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        project.given(registered(rolls(MODEL, "100")), asked(price(MODEL, "100", "85.50", "72")), closed())
                .when(
                        new RequestPriceApproval(
                                PROJECT,
                                PRICES,
                                List.of(price(MODEL, "101", "1", "1"), price(MODEL, "1", "1", "1")),
                                ""),
                        by(SALESPERSON))
                .expectException(refusedBy("PRC-1", "PRC-2", "PRC-3", "PRC-4", "PRC-5", "PRC-6", "PRC-7"));
    }
}
