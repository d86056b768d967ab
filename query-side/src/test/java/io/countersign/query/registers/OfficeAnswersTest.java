package io.countersign.query.registers;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.CustomerAccountId;
import io.countersign.loan.LoanEvent.SampleLent;
import io.countersign.loan.LoanEvent.SampleReturned;
import io.countersign.loan.LoanId;
import io.countersign.loan.LoanQuery.ListLoans;
import io.countersign.loan.LoanQuery.Loan;
import io.countersign.loan.LoanQuery.State;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageEvent.MessageFailed;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.message.MessageQuery;
import io.countersign.message.MessageQuery.ListMessages;
import io.countersign.message.MessageQuery.Message;
import io.countersign.people.PersonId;
import io.countersign.query.loans.LoanAnswers;
import io.countersign.query.loans.LoanCard;
import io.countersign.query.messages.MessageAnswers;
import io.countersign.query.messages.MessageCard;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the office's registers comes in pages, sorted out as it was asked. */
class OfficeAnswersTest {

    private static final CustomerAccountId NORTHWALL = new CustomerAccountId("C001");
    private static final CustomerAccountId SOUTHGATE = new CustomerAccountId("C002");
    private static final PersonId ASSISTANT = new PersonId("assistant");
    private static final LocalDate DUE = LocalDate.of(2026, 2, 8);

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_sample_is_overdue_from_the_day_after_it_was_due() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            SimpleQueryBus bus = answering(new LoanAnswers(server.register(
                    new LoanCard(),
                    List.of(
                            lent("LN-1", NORTHWALL),
                            lent("LN-2", SOUTHGATE),
                            lent("LN-3", NORTHWALL),
                            new SampleReturned(new LoanId("LN-3"), DUE, null, ASSISTANT)))));

            assertThat(numbers(bus, null, State.OVERDUE, DUE)).isEmpty();
            assertThat(numbers(bus, null, State.LENT, DUE)).containsExactly("LN-1", "LN-2");
            assertThat(numbers(bus, null, State.OVERDUE, DUE.plusDays(1))).containsExactly("LN-1", "LN-2");
            assertThat(numbers(bus, NORTHWALL, State.OVERDUE, DUE.plusDays(1))).containsExactly("LN-1");
            assertThat(numbers(bus, null, State.RETURNED, DUE.plusDays(1))).containsExactly("LN-3");
        }
    }

    @Test
    void loans_come_in_pages() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            SimpleQueryBus bus = answering(new LoanAnswers(
                    server.register(new LoanCard(), List.of(lent("LN-1", NORTHWALL), lent("LN-2", NORTHWALL)))));

            ListLoans.Loans first = ask(bus, new ListLoans(null, null, DUE, null, 1), ListLoans.Loans.class);
            ListLoans.Loans second = ask(bus, new ListLoans(null, null, DUE, first.next(), 1), ListLoans.Loans.class);

            assertThat(first.loans()).extracting(Loan::loan).containsExactly(new LoanId("LN-1"));
            assertThat(first.next()).isEqualTo(new LoanId("LN-1"));
            assertThat(second.loans()).extracting(Loan::loan).containsExactly(new LoanId("LN-2"));
            assertThat(second.next()).isNull();
        }
    }

    @Test
    void messages_are_found_by_account_and_by_what_became_of_them() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            SimpleQueryBus bus = answering(new MessageAnswers(server.register(
                    new MessageCard(),
                    List.of(
                            queued("M-1", NORTHWALL),
                            queued("M-2", null),
                            new MessageFailed(new MessageId("M-2"), "mail", "ConnectException", 1)))));

            assertThat(ask(bus, new ListMessages(NORTHWALL, null, null, 9), ListMessages.Messages.class)
                            .messages())
                    .extracting(Message::message)
                    .containsExactly(new MessageId("M-1"));
            assertThat(ask(bus, new ListMessages(null, MessageQuery.State.FAILED, null, 9), ListMessages.Messages.class)
                            .messages())
                    .extracting(Message::problem)
                    .containsExactly("ConnectException");
        }
    }

    private static SampleLent lent(String number, CustomerAccountId account) {
        return new SampleLent(new LoanId(number), account, "展架", 1, DUE.minusDays(30), DUE, ASSISTANT);
    }

    private static MessageQueued queued(String number, @Nullable CustomerAccountId account) {
        return new MessageQueued(
                new MessageId(number),
                MessageKind.GOODS_SHIPPED,
                MessageChannel.MAIL,
                account,
                account == null ? ASSISTANT : null,
                null,
                "已发货",
                "order-SO-1");
    }

    private static List<String> numbers(
            SimpleQueryBus bus, @Nullable CustomerAccountId account, State state, LocalDate on) {
        return ask(bus, new ListLoans(account, state, on, null, 9), ListLoans.Loans.class).loans().stream()
                .map(loan -> loan.loan().value())
                .toList();
    }

    private static SimpleQueryBus answering(Object answers) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(answers).subscribe(bus);
        return bus;
    }

    private static <A> A ask(SimpleQueryBus bus, Object question, Class<A> answer) {
        return bus.query(new GenericQueryMessage<>(
                        question, question.getClass().getName(), ResponseTypes.instanceOf(answer)))
                .join()
                .getPayload();
    }
}
