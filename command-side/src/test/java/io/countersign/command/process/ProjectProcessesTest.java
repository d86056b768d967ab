package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.CustomerAccountId;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageKind;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.project.Draw;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectCommand.FlagConflict;
import io.countersign.project.ProjectEvent.ProjectClosed;
import io.countersign.project.ProjectEvent.ProjectRegistered;
import io.countersign.project.ProjectEvent.ProtectionRenewed;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.project.SiteCommand.ClaimSite;
import io.countersign.project.SiteCommand.ProlongClaim;
import io.countersign.project.SiteEvent.SiteContested;
import io.countersign.project.SiteId;
import io.countersign.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectProcessesTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final CustomerAccountId FIRST_CUSTOMER = new CustomerAccountId("C002");
    private static final ProjectId PROJECT = new ProjectId("PR-1");
    private static final ProjectId FIRST = new ProjectId("PR-0");
    private static final OrderId ORDER = new OrderId("SO-1");
    private static final PersonId SALESPERSON = new PersonId("salesperson");
    private static final String PLACE = "Harbour Road 8";
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 19);

    private final List<Object> sent = new ArrayList<>();
    private @Nullable Exception refusal;
    private final Reactions reactions = new Reactions(recording(), ZoneId.of("Asia/Shanghai"));

    @Test
    void when_a_project_is_registered_its_place_is_claimed() {
        ProjectRegistered registered = registered(false);

        new WhenProjectRegisteredThenClaimSite(reactions).on(registered, happened(registered));

        assertThat(sent).containsExactly(new ClaimSite(SiteId.at(PLACE), PLACE, PROJECT, CUSTOMER, UNTIL));
    }

    @Test
    void when_a_large_project_is_registered_the_region_is_told() {
        ProjectRegistered large = registered(true);

        new WhenLargeProjectRegisteredThenTellTheRegion(reactions).on(large, happened(large));

        assertThat(sent).singleElement().isInstanceOfSatisfying(QueueMessage.class, message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.LARGE_PROJECT);
            assertThat(message.account()).isEqualTo(CUSTOMER);
            assertThat(message.about()).isEqualTo("project-PR-1");
        });
    }

    @Test
    void nobody_is_told_of_a_small_project() {
        ProjectRegistered small = registered(false);

        new WhenLargeProjectRegisteredThenTellTheRegion(reactions).on(small, happened(small));

        assertThat(sent).isEmpty();
    }

    @Test
    void when_a_place_is_contested_the_second_project_says_so() {
        SiteContested contested = new SiteContested(SiteId.at(PLACE), PROJECT, CUSTOMER, FIRST, FIRST_CUSTOMER);

        new WhenSiteContestedThenFlagConflict(reactions).on(contested, happened(contested));

        assertThat(sent).containsExactly(new FlagConflict(PROJECT, FIRST, FIRST_CUSTOMER));
    }

    @Test
    void when_protection_is_renewed_the_claim_holds_for_longer() {
        ProtectionRenewed renewed = new ProtectionRenewed(PROJECT, PLACE, UNTIL, 1, SALESPERSON);

        new WhenProtectionRenewedThenProlongClaim(reactions).on(renewed, happened(renewed));

        assertThat(sent).containsExactly(new ProlongClaim(SiteId.at(PLACE), PROJECT, UNTIL));
    }

    @Test
    void when_a_project_is_closed_its_place_is_free_on_that_day() {
        ProjectClosed closed = new ProjectClosed(PROJECT, PLACE, LocalDate.of(2026, 3, 1), "finished", SALESPERSON);

        new WhenProjectClosedThenGiveUpSite(reactions).on(closed, happened(closed));

        assertThat(sent).containsExactly(new ProlongClaim(SiteId.at(PLACE), PROJECT, LocalDate.of(2026, 2, 28)));
    }

    @Test
    void when_an_order_of_a_project_is_placed_it_takes_its_goods_line_by_line() {
        OrderPlaced placed = placed(PROJECT);

        new WhenProjectOrderPlacedThenDrawGoods(reactions).on(placed, happened(placed));

        assertThat(sent)
                .containsExactly(new DrawGoods(
                        PROJECT, CUSTOMER, ORDER, List.of(new Draw("W-1", Quantity.of("10"), UnitPrice.of("72")))));
    }

    @Test
    void an_order_of_no_project_takes_nothing() {
        OrderPlaced placed = placed(null);

        new WhenProjectOrderPlacedThenDrawGoods(reactions).on(placed, happened(placed));

        assertThat(sent).isEmpty();
    }

    @Test
    void an_order_that_the_project_refuses_is_cancelled_with_the_rules_that_did_not_hold() {
        refusal = new CommandExecutionException(
                "refused", null, List.of(new Refusal("PRJ-17", "A rule."), new Refusal("PRJ-18", "A rule.")));
        OrderPlaced placed = placed(PROJECT);

        new WhenProjectOrderPlacedThenDrawGoods(reactions).on(placed, happened(placed));

        assertThat(sent).last().isEqualTo(new CancelOrder(ORDER, "PRJ-17, PRJ-18"));
    }

    @Test
    void an_order_of_a_project_that_nobody_registered_is_cancelled() {
        refusal = new AggregateNotFoundException(PROJECT.toString(), "not found");
        OrderPlaced placed = placed(PROJECT);

        new WhenProjectOrderPlacedThenDrawGoods(reactions).on(placed, happened(placed));

        assertThat(sent).last().isEqualTo(new CancelOrder(ORDER, "the project is not registered"));
    }

    @Test
    void a_failure_that_is_no_refusal_fails_the_process_and_cancels_nothing() {
        refusal = new CommandExecutionException("the store is away", null);
        OrderPlaced placed = placed(PROJECT);
        WhenProjectOrderPlacedThenDrawGoods process = new WhenProjectOrderPlacedThenDrawGoods(reactions);

        assertThatThrownBy(() -> process.on(placed, happened(placed))).hasMessage("the store is away");
        assertThat(sent).hasSize(1);
    }

    private static ProjectRegistered registered(boolean large) {
        return new ProjectRegistered(
                PROJECT,
                CUSTOMER,
                "Harbour Hotel",
                PLACE,
                List.of(new ProjectItem("W-1", Quantity.of("300"))),
                UNTIL,
                large,
                UNTIL,
                1,
                SALESPERSON);
    }

    private static OrderPlaced placed(@Nullable ProjectId project) {
        OrderLine line = OrderLine.priced(
                "W-1", null, Quantity.of("10"), UnitOfMeasure.ROLL, UnitPrice.of("72"), Supply.SPOT, null, CNY);
        return new OrderPlaced(
                ORDER,
                CUSTOMER,
                OrderKind.PROJECT,
                List.of(line),
                line.amount(),
                null,
                null,
                project,
                null,
                null,
                SALESPERSON);
    }

    private CommandGateway recording() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(
                ClaimSite.class, ProlongClaim.class, FlagConflict.class, QueueMessage.class, CancelOrder.class)) {
            bus.subscribe(command.getName(), message -> sent.add(message.getPayload()));
        }
        bus.subscribe(DrawGoods.class.getName(), message -> {
            sent.add(message.getPayload());
            if (refusal != null) {
                throw Objects.requireNonNull(refusal);
            }
            return null;
        });
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static <T> EventMessage<T> happened(T event) {
        return new GenericEventMessage<>(
                new GenericMessage<>(event, Map.of(MetadataKeys.ACTOR, "salesperson")),
                () -> Instant.parse("2026-01-19T17:30:00Z"));
    }
}
