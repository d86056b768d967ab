package io.countersign.command.project;

import static io.countersign.command.project.ProjectStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.project.AskedPrice;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectCommand.ReturnDraw;
import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.project.ProjectEvent.ProjectDrawReturned;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DrawingGoodsTest {

    private static final AskedPrice PRICE = price(MODEL, "150", "85.50", "72");

    private final FixtureConfiguration<ProjectRegistration> project = project();

    @Test
    void an_order_takes_what_was_granted_at_the_price_that_was_granted() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE), granted(PRICE))
                .when(draw(ORDER, take(MODEL, "150", "72")), by(SALESPERSON))
                .expectEvents(drawn(ORDER, take(MODEL, "150", "72")));
    }

    @Test
    void a_model_without_a_granted_price_is_taken_at_any_price_up_to_what_was_registered() {
        project.given(registered(rolls(MODEL, "300"), rolls(OTHER_MODEL, "20")), asked(PRICE), granted(PRICE))
                .when(draw(ORDER, take(OTHER_MODEL, "20", "0.0001")), by(SALESPERSON))
                .expectEvents(drawn(ORDER, take(OTHER_MODEL, "20", "0.0001")));
    }

    @Test
    void the_same_again_changes_nothing_even_when_the_project_is_over() {
        project.given(registered(rolls(MODEL, "300")), drawn(ORDER, take(MODEL, "300", "80")), closed())
                .when(draw(ORDER, take(MODEL, "300", "80")), on(PROTECTED_UNTIL.plusDays(1), SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_order_takes_its_goods_once() {
        project.given(registered(rolls(MODEL, "300")), drawn(ORDER, take(MODEL, "10", "80")))
                .when(draw(ORDER, take(MODEL, "11", "80")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-11"));
    }

    @Test
    void nothing_is_taken_from_a_closed_project() {
        project.given(registered(rolls(MODEL, "300")), closed())
                .when(draw(ORDER, take(MODEL, "1", "80")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-12"));
    }

    @Test
    void nothing_is_taken_from_the_project_of_whoever_came_second() {
        project.given(registered(rolls(MODEL, "300")), flagged())
                .when(draw(ORDER, take(MODEL, "1", "80")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-13"));
    }

    @Test
    void goods_are_taken_while_the_project_is_protected() {
        project.given(registered(rolls(MODEL, "300")))
                .when(draw(ORDER, take(MODEL, "1", "80")), on(PROTECTED_UNTIL, SALESPERSON))
                .expectEvents(drawn(ORDER, take(MODEL, "1", "80")));
        project.given(registered(rolls(MODEL, "300")))
                .when(draw(ORDER, take(MODEL, "1", "80")), on(PROTECTED_UNTIL.plusDays(1), SALESPERSON))
                .expectException(refusedBy("PRJ-14"));
    }

    @Test
    void nothing_is_taken_for_another_customer() {
        project.given(registered(rolls(MODEL, "300")))
                .when(new DrawGoods(PROJECT, OTHER_CUSTOMER, ORDER, List.of(take(MODEL, "1", "80"))), by(SALESPERSON))
                .expectException(refusedBy("PRJ-15"));
        project.given(registered(rolls(MODEL, "300")), drawn(ORDER, take(MODEL, "1", "80")))
                .when(new DrawGoods(PROJECT, OTHER_CUSTOMER, ORDER, List.of(take(MODEL, "1", "80"))), by(SALESPERSON))
                .expectException(refusedBy("PRJ-11", "PRJ-15"));
    }

    @Test
    void only_models_of_the_project_are_taken() {
        project.given(registered(rolls(MODEL, "300")))
                .when(draw(ORDER, take(OTHER_MODEL, "1", "80")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-16"));
        project.given(registered(rolls(MODEL, "300")))
                .when(draw(ORDER, take(MODEL, "0", "80")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-16"));
        project.given(registered(rolls(MODEL, "300")))
                .when(draw(ORDER), by(SALESPERSON))
                .expectException(refusedBy("PRJ-16"));
    }

    @Test
    void no_price_is_below_the_one_that_was_granted() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE), granted(PRICE))
                .when(draw(ORDER, take(MODEL, "1", "71.9999")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-17"));
    }

    @Test
    void what_was_refused_binds_nobody() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE), refused("低于成本"))
                .when(draw(ORDER, take(MODEL, "300", "60")), by(SALESPERSON))
                .expectEvents(drawn(ORDER, take(MODEL, "300", "60")));
    }

    @Test
    void all_orders_together_take_no_more_than_was_granted() {
        project.given(
                        registered(rolls(MODEL, "300")),
                        asked(PRICE),
                        granted(PRICE),
                        drawn(OTHER, take(MODEL, "100", "72")))
                .when(draw(ORDER, take(MODEL, "20", "72"), take(MODEL, "30.001", "73")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-18"));
        project.given(
                        registered(rolls(MODEL, "300")),
                        asked(PRICE),
                        granted(PRICE),
                        drawn(OTHER, take(MODEL, "100", "72")))
                .when(draw(ORDER, take(MODEL, "20", "72"), take(MODEL, "30", "73")), by(SALESPERSON))
                .expectEvents(drawn(ORDER, take(MODEL, "20", "72"), take(MODEL, "30", "73")));
    }

    @Test
    void without_a_granted_price_all_orders_together_take_no_more_than_was_registered() {
        project.given(registered(rolls(MODEL, "300")), drawn(OTHER, take(MODEL, "100", "80")))
                .when(draw(ORDER, take(MODEL, "200.001", "80")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-18"));
    }

    @Test
    void the_price_that_was_granted_last_holds() {
        AskedPrice later = price(MODEL, "300", "85.50", "70");
        project.given(
                        registered(rolls(MODEL, "300")),
                        asked(PRICE),
                        granted(PRICE),
                        new PriceApprovalGranted(
                                PROJECT,
                                new PriceApprovalId("PA-2"),
                                List.of(later),
                                null,
                                asGeneralManager(),
                                MANAGER))
                .when(draw(ORDER, take(MODEL, "300", "70")), by(SALESPERSON))
                .expectEvents(drawn(ORDER, take(MODEL, "300", "70")));
    }

    @Test
    void what_an_order_gives_back_others_may_take() {
        project.given(registered(rolls(MODEL, "300")), drawn(OTHER, take(MODEL, "300", "80")))
                .when(new ReturnDraw(PROJECT, OTHER), by(SALESPERSON))
                .expectEvents(new ProjectDrawReturned(PROJECT, OTHER));
        project.given(
                        registered(rolls(MODEL, "300")),
                        drawn(OTHER, take(MODEL, "300", "80")),
                        new ProjectDrawReturned(PROJECT, OTHER))
                .when(draw(ORDER, take(MODEL, "300", "80")), by(SALESPERSON))
                .expectEvents(drawn(ORDER, take(MODEL, "300", "80")));
    }

    @Test
    void giving_back_what_was_not_taken_changes_nothing() {
        project.given(registered(rolls(MODEL, "300")))
                .when(new ReturnDraw(PROJECT, ORDER), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        project.given(
                        registered(rolls(MODEL, "300")),
                        asked(PRICE),
                        granted(PRICE),
                        drawn(ORDER, take(MODEL, "1", "80")),
                        flagged(),
                        closed())
                .when(
                        new DrawGoods(
                                PROJECT,
                                OTHER_CUSTOMER,
                                ORDER,
                                List.of(take(MODEL, "150", "1"), take(OTHER_MODEL, "1", "1"))),
                        on(PROTECTED_UNTIL.plusDays(1), SALESPERSON))
                .expectException(
                        refusedBy("PRJ-11", "PRJ-12", "PRJ-13", "PRJ-14", "PRJ-15", "PRJ-16", "PRJ-17", "PRJ-18"));
    }
}
