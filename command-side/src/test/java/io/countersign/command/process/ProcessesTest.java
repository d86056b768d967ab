package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderCommand.AuthoriseShipment;
import io.countersign.order.OrderEvent.OrderInvoiced;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final OrderId ORDER = new OrderId("SO-1");
    private static final Money TOTAL = Money.of("255.05", Currency.getInstance("CNY"));
    private static final PersonId ASSISTANT = new PersonId("assistant");
    private static final LocalDate INVOICED = LocalDate.of(2026, 1, 20);

    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private final Reactions reactions = new Reactions(recording(), ZoneId.of("Asia/Shanghai"));

    @Test
    void when_an_order_is_placed_its_account_is_asked_for_cover() {
        OrderPlaced placed = new OrderPlaced(
                ORDER, CUSTOMER, OrderKind.PROJECT, List.of(), TOTAL, null, null, null, null, null, ASSISTANT);

        new WhenOrderPlacedThenAskForCover(reactions).on(placed, happened(placed));

        assertThat(onlyCommand().getPayload())
                .isEqualTo(new CoverOrder(CUSTOMER, ORDER, OrderKind.PROJECT, TOTAL, Goods.WALL_COVERINGS, false));
    }

    @Test
    void when_an_outbound_slip_is_issued_the_order_may_be_shipped() {
        OutboundSlipIssued issued = new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.SLIP_SEEN, null, ASSISTANT);

        new WhenOutboundSlipIssuedThenAuthoriseShipment(reactions).on(issued, happened(issued));

        assertThat(onlyCommand().getPayload()).isEqualTo(new AuthoriseShipment(ORDER, ShippingBasis.SLIP_SEEN, null));
    }

    @Test
    void when_an_order_is_invoiced_its_account_is_charged() {
        OrderInvoiced invoiced = new OrderInvoiced(
                ORDER, CUSTOMER, new InvoiceNumber("INV-1"), TOTAL, INVOICED, INVOICED.plusDays(30), ASSISTANT);

        new WhenOrderInvoicedThenChargeAccount(reactions).on(invoiced, happened(invoiced));

        assertThat(onlyCommand().getPayload())
                .isEqualTo(new ChargeInvoice(
                        CUSTOMER, ORDER, new InvoiceNumber("INV-1"), TOTAL, INVOICED, INVOICED.plusDays(30)));
    }

    @Test
    void an_automation_acts_for_the_person_whose_deed_it_follows_at_the_time_of_that_deed() {
        OutboundSlipIssued issued = new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.SLIP_SEEN, null, ASSISTANT);

        new WhenOutboundSlipIssuedThenAuthoriseShipment(reactions).on(issued, happened(issued));

        assertThat(onlyCommand().getMetaData())
                .containsEntry(MetadataKeys.ACTOR, "automation:WhenOutboundSlipIssuedThenAuthoriseShipment")
                .containsEntry(MetadataKeys.ON_BEHALF_OF, "assistant")
                .containsEntry(MetadataKeys.SENT_AT, "2026-01-19T17:30:00Z")
                .containsEntry(MetadataKeys.TODAY, "2026-01-20");
    }

    @Test
    void an_automation_that_follows_another_acts_for_the_same_person() {
        OutboundSlipIssued issued = new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.SLIP_SEEN, null, ASSISTANT);
        EventMessage<OutboundSlipIssued> message = happened(issued)
                .andMetaData(Map.of(MetadataKeys.ACTOR, "automation:somebody", MetadataKeys.ON_BEHALF_OF, "the first"));

        new WhenOutboundSlipIssuedThenAuthoriseShipment(reactions).on(issued, message);

        assertThat(onlyCommand().getMetaData()).containsEntry(MetadataKeys.ON_BEHALF_OF, "the first");
    }

    @Test
    void the_same_event_twice_sends_the_same_command_twice() {
        OutboundSlipIssued issued = new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.SLIP_SEEN, null, ASSISTANT);
        WhenOutboundSlipIssuedThenAuthoriseShipment process =
                new WhenOutboundSlipIssuedThenAuthoriseShipment(reactions);

        process.on(issued, happened(issued));
        process.on(issued, happened(issued));

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).getPayload()).isEqualTo(sent.get(1).getPayload());
        assertThat(sent.get(0).getMetaData()).isEqualTo(sent.get(1).getMetaData());
    }

    @Test
    void a_command_that_fails_fails_the_process_so_that_nothing_is_passed_over() {
        SimpleCommandBus broken = SimpleCommandBus.builder().build();
        broken.subscribe(AuthoriseShipment.class.getName(), command -> {
            throw new IllegalStateException("the store is away");
        });
        Reactions failing =
                new Reactions(DefaultCommandGateway.builder().commandBus(broken).build(), ZoneId.of("Asia/Shanghai"));
        OutboundSlipIssued issued = new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.SLIP_SEEN, null, ASSISTANT);

        assertThatThrownBy(() -> new WhenOutboundSlipIssuedThenAuthoriseShipment(failing).on(issued, happened(issued)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store is away");
    }

    private CommandMessage<?> onlyCommand() {
        assertThat(sent).hasSize(1);
        return sent.getFirst();
    }

    private CommandGateway recording() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(CoverOrder.class, AuthoriseShipment.class, ChargeInvoice.class)) {
            bus.subscribe(command.getName(), message -> {
                sent.add(GenericCommandMessage.asCommandMessage(message));
                return null;
            });
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static <T> EventMessage<T> happened(T event) {
        return new GenericEventMessage<>(
                new GenericMessage<>(event, Map.of(MetadataKeys.ACTOR, "assistant")),
                () -> Instant.parse("2026-01-19T17:30:00Z"));
    }
}
