package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand.DropOrder;
import io.countersign.account.AccountCommand.IssueCreditNote;
import io.countersign.account.AccountEvent.DunningEscalated;
import io.countersign.account.AccountEvent.OrderDeclined;
import io.countersign.account.AccountEvent.PaperExpiryReminded;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.ReturnCredited;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
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

class AccountProcessesTest {

    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final OrderId ORDER = new OrderId("SO-1");
    private static final Region EAST = new Region("华东");
    private static final PersonId MANAGER = new PersonId("manager");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);

    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private final Reactions reactions = new Reactions(recording(), ZoneId.of("Asia/Shanghai"));

    @Test
    void when_the_regional_manager_declines_an_order_it_is_cancelled() {
        OrderDeclined declined = new OrderDeclined(
                CUSTOMER, ORDER, "版本已停产", new ExercisedAuthority(Role.REGIONAL_MANAGER, EAST, null, null), MANAGER);

        new WhenOrderDeclinedThenCancelOrder(reactions).on(declined, happened(declined));

        assertThat(onlyCommand()).isEqualTo(new CancelOrder(ORDER, "版本已停产"));
    }

    @Test
    void when_an_order_is_cancelled_its_account_forgets_it() {
        OrderCancelled cancelled = new OrderCancelled(ORDER, CUSTOMER, null, List.of(), "客户取消", MANAGER);

        new WhenOrderCancelledThenAccountDropsIt(reactions).on(cancelled, happened(cancelled));

        assertThat(onlyCommand()).isEqualTo(new DropOrder(CUSTOMER, ORDER, "客户取消"));
    }

    @Test
    void when_a_return_is_credited_the_account_gets_the_credit_note() {
        Money amount = Money.of("30.00", Currency.getInstance("CNY"));
        ReturnCredited credited = new ReturnCredited(
                ORDER, CUSTOMER, new ReturnId("RT-1"), new CreditNoteNumber("CN-1"), amount, TODAY, MANAGER);

        new WhenReturnCreditedThenIssueCreditNote(reactions).on(credited, happened(credited));

        assertThat(onlyCommand())
                .isEqualTo(new IssueCreditNote(CUSTOMER, new CreditNoteNumber("CN-1"), ORDER, amount, TODAY));
    }

    @Test
    void when_a_dunning_case_is_escalated_the_regions_managers_are_told() {
        DunningEscalated escalated = new DunningEscalated(CUSTOMER, new DunningCaseId("C001-1"), EAST, TODAY);

        new WhenDunningEscalatedThenTellTheRegion(reactions).on(escalated, happened(escalated));

        assertThat(onlyCommand())
                .isEqualTo(new QueueMessage(
                        new MessageId("dunning-C001-1"),
                        MessageKind.DUNNING_ESCALATED,
                        MessageChannel.MAIL,
                        CUSTOMER,
                        null,
                        EAST,
                        "客户 C001 催款未果，案件 C001-1 自 2026-01-20 起由大区经理接手。",
                        "account-C001"));
    }

    @Test
    void when_a_paper_expires_the_salesperson_is_reminded() {
        PersonId salesperson = new PersonId("salesperson");
        PaperExpiryReminded reminded = new PaperExpiryReminded(
                CUSTOMER, new PaperId("P-1"), PaperKind.BUSINESS_LICENCE, TODAY.plusDays(30), salesperson);

        new WhenPaperExpiresThenRemindTheSalesperson(reactions).on(reminded, happened(reminded));

        assertThat(onlyCommand())
                .isEqualTo(new QueueMessage(
                        new MessageId("paper-C001-P-1"),
                        MessageKind.PAPER_EXPIRES,
                        MessageChannel.MAIL,
                        CUSTOMER,
                        salesperson,
                        null,
                        "客户 C001 的证件 P-1 将于 2026-02-19 到期，请及时更换。",
                        "account-C001"));
    }

    @Test
    void where_a_customer_has_no_salesperson_nobody_is_reminded() {
        PaperExpiryReminded reminded = new PaperExpiryReminded(
                CUSTOMER, new PaperId("P-1"), PaperKind.BUSINESS_LICENCE, TODAY.plusDays(30), null);

        new WhenPaperExpiresThenRemindTheSalesperson(reactions).on(reminded, happened(reminded));

        assertThat(sent).isEmpty();
    }

    private Object onlyCommand() {
        assertThat(sent).hasSize(1);
        return sent.getFirst().getPayload();
    }

    private CommandGateway recording() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command :
                List.of(CancelOrder.class, DropOrder.class, IssueCreditNote.class, QueueMessage.class)) {
            bus.subscribe(command.getName(), message -> {
                sent.add(GenericCommandMessage.asCommandMessage(message));
                return null;
            });
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static <T> EventMessage<T> happened(T event) {
        return new GenericEventMessage<>(
                new GenericMessage<>(event, Map.of(MetadataKeys.ACTOR, "manager")),
                () -> Instant.parse("2026-01-19T17:30:00Z"));
    }
}
