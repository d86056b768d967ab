package io.countersign.query.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.examples.ExampleEvents;
import io.countersign.expense.ExpenseQuery;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.inquiry.InquiryQuery;
import io.countersign.message.MessageEvent;
import io.countersign.message.MessageQuery;
import io.countersign.message.MessageQuery.Message;
import io.countersign.query.bank.StatementCard;
import io.countersign.query.complaints.ComplaintCard;
import io.countersign.query.dispatches.DispatchCard;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Fold.UnknownDocument;
import io.countersign.query.documents.Recorded;
import io.countersign.query.expenses.ExpenseClaimCard;
import io.countersign.query.freight.QuoteCard;
import io.countersign.query.freight.TariffCard;
import io.countersign.query.inquiries.InquiryCard;
import io.countersign.query.loans.LoanCard;
import io.countersign.query.messages.MessageCard;
import io.countersign.store.names.StoredNames;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registers of the office, folded from the example of every event. */
class OfficeRegistersTest {

    @TempDir
    private Path data = Path.of("");

    static Stream<Fold<?>> registers() {
        return Stream.of(
                new MessageCard(),
                new InquiryCard(),
                new TariffCard(),
                new QuoteCard(),
                new DispatchCard(),
                new LoanCard(),
                new ComplaintCard(),
                new ExpenseClaimCard(),
                new StatementCard());
    }

    @ParameterizedTest
    @MethodSource("registers")
    <T> void the_view_as_of_today_equals_the_live_view(Fold<T> fold) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            assertThat(server.register(fold, lifeOf(fold)).current().all())
                    .isEqualTo(inMap(fold, lifeOf(fold)))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    <T> void seeing_history_twice_changes_nothing_and_what_was_stored_is_read_again(Fold<T> fold) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            server.register(fold, lifeOf(fold));
            assertThat(server.register(fold, lifeOf(fold)).current().all()).isEqualTo(inMap(fold, lifeOf(fold)));
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    <T> void a_register_meets_every_event_about_its_things(Fold<T> fold) {
        assertThat(lifeOf(fold).stream().map(event -> StoredNames.nameOf(event.getClass())))
                .containsExactlyInAnyOrderElementsOf(fold.events());
        assertThat(fold.documentOf("something else", Recorded.at(1))).isNull();
    }

    @ParameterizedTest
    @MethodSource("registers")
    <T> void what_happens_to_something_that_a_register_has_never_seen_stops_it(Fold<T> fold) {
        lifeOf(fold).stream()
                .skip(1)
                .forEach(event -> assertThatThrownBy(() -> fold.after(null, event, Recorded.at(2)))
                        .isInstanceOf(UnknownDocument.class));
    }

    @Test
    void a_message_shows_when_it_was_queued_and_when_it_was_tried() {
        DocumentsInMap<Message> messages = new DocumentsInMap<>(new MessageCard());
        List<MessageEvent> life = ExampleEvents.COMPLETE.stream()
                .filter(MessageEvent.class::isInstance)
                .map(MessageEvent.class::cast)
                .toList();
        Instant begin = Instant.parse("2026-01-12T08:00:00Z");
        for (int i = 0; i < life.size(); i++) {
            messages.fold(life.get(i), new Recorded(i + 1L, begin.plusSeconds(i), LocalDate.MIN));
        }

        Message message = only(messages);
        assertThat(message.queuedAt()).isEqualTo(begin);
        assertThat(message.triedAt()).isEqualTo(begin.plusSeconds(life.size() - 1L));
        assertThat(message.state()).isNotEqualTo(MessageQuery.State.QUEUED);
        assertThat(message.version()).isEqualTo(life.size() - 1L);
    }

    @Test
    void an_inquiry_is_told_in_the_end() {
        var inquiry = only(folded(new InquiryCard()));

        assertThat(inquiry.state()).isEqualTo(InquiryQuery.State.TOLD);
        assertThat(inquiry.reply()).isEqualTo("国外有现货");
        assertThat(inquiry.toldOn()).isEqualTo("2026-01-09");
    }

    @Test
    void a_claim_remembers_everybody_who_decided() {
        ExpenseClaim claim = only(folded(new ExpenseClaimCard()));

        assertThat(claim.state()).isEqualTo(ExpenseQuery.State.PAID);
        assertThat(claim.checkedBy()).isNotEqualTo(claim.approvedBy());
        assertThat(Objects.requireNonNull(claim.total()).toDecimal()).isEqualTo("680.00");
        assertThat(claim.invoices()).hasSize(1);
        assertThat(claim.version()).isEqualTo(5);
    }

    private static <T> DocumentsInMap<T> folded(Fold<T> fold) {
        DocumentsInMap<T> documents = new DocumentsInMap<>(fold);
        long position = 1;
        for (Object event : lifeOf(fold)) {
            documents.fold(event, position++);
        }
        return documents;
    }

    private static <T> Map<String, T> inMap(Fold<T> fold, List<Object> life) {
        DocumentsInMap<T> documents = new DocumentsInMap<>(fold);
        long position = 1;
        for (Object event : life) {
            documents.fold(event, position++);
        }
        return documents.all();
    }

    private static <T> T only(DocumentsInMap<T> documents) {
        assertThat(documents.all()).hasSize(1);
        return documents.all().values().iterator().next();
    }

    private static List<Object> lifeOf(Fold<?> fold) {
        return ExampleEvents.COMPLETE.stream()
                .filter(event -> fold.events().contains(StoredNames.nameOf(event.getClass())))
                .toList();
    }
}
