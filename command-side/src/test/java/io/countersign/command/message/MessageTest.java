package io.countersign.command.message;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.CUSTOMER;
import static io.countersign.command.stories.Office.EAST;
import static io.countersign.command.stories.Office.stage;

import io.countersign.account.CustomerAccountId;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.NoteFailure;
import io.countersign.message.MessageCommand.NoteSending;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageEvent.MessageFailed;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageEvent.MessageSent;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.people.Region;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final MessageId MESSAGE = new MessageId("shipped-SO-1");

    private final FixtureConfiguration<Message> message = stage(Message.class);

    @Test
    void a_message_gets_into_the_outbox() {
        message.givenNoPriorActivity().when(queue(CUSTOMER, null, "已发货")).expectEvents(queued());
    }

    @Test
    void a_message_for_the_managers_of_a_region_names_no_single_person() {
        message.givenNoPriorActivity()
                .when(queue(null, EAST, "催款升级"))
                .expectEvents(new MessageQueued(
                        MESSAGE,
                        MessageKind.GOODS_SHIPPED,
                        MessageChannel.SMS,
                        null,
                        null,
                        EAST,
                        "催款升级",
                        "order-SO-1"));
    }

    @Test
    void the_same_message_again_changes_nothing_and_another_under_its_number_is_refused() {
        message.given(queued())
                .when(queue(CUSTOMER, null, "已发货"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        message.given(queued()).when(queue(CUSTOMER, null, "未发货")).expectException(refusedBy("MSG-1"));
    }

    @Test
    void a_message_for_nobody_is_refused() {
        message.givenNoPriorActivity().when(queue(null, null, "已发货")).expectException(refusedBy("MSG-2"));
    }

    @Test
    void a_message_that_says_nothing_is_refused() {
        message.givenNoPriorActivity().when(queue(CUSTOMER, null, " ")).expectException(refusedBy("MSG-3"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        message.given(queued()).when(queue(null, null, "")).expectException(refusedBy("MSG-1", "MSG-2", "MSG-3"));
    }

    @Test
    void what_a_carrier_took_is_sent_and_noting_it_twice_changes_nothing() {
        message.given(queued())
                .when(new NoteSending(MESSAGE, "mail"))
                .expectEvents(new MessageSent(MESSAGE, "mail", 1));
        message.given(queued(), new MessageSent(MESSAGE, "mail", 1))
                .when(new NoteSending(MESSAGE, "mail"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void every_failure_is_an_attempt_and_so_is_the_one_that_went_well() {
        message.given(queued(), failed(1))
                .when(new NoteFailure(MESSAGE, "mail", "ConnectException"))
                .expectEvents(failed(2));
        message.given(queued(), failed(1), failed(2))
                .when(new NoteSending(MESSAGE, "mail"))
                .expectEvents(new MessageSent(MESSAGE, "mail", 3));
    }

    @Test
    void what_was_sent_does_not_fail_any_more() {
        message.given(queued(), new MessageSent(MESSAGE, "mail", 1))
                .when(new NoteFailure(MESSAGE, "mail", "ConnectException"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static QueueMessage queue(@Nullable CustomerAccountId account, @Nullable Region region, String text) {
        return new QueueMessage(
                MESSAGE, MessageKind.GOODS_SHIPPED, MessageChannel.SMS, account, null, region, text, "order-SO-1");
    }

    private static MessageQueued queued() {
        return new MessageQueued(
                MESSAGE, MessageKind.GOODS_SHIPPED, MessageChannel.SMS, CUSTOMER, null, null, "已发货", "order-SO-1");
    }

    private static MessageFailed failed(int attempt) {
        return new MessageFailed(MESSAGE, "mail", "ConnectException", attempt);
    }
}
