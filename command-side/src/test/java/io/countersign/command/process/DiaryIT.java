package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand.FollowUp;
import io.countersign.account.AccountEvent.DunningOpened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.policy.PolicyInForce;
import io.countersign.refusal.Refusal;
import io.countersign.reservation.ReservationCommand.MissMonday;
import io.countersign.reservation.ReservationEvent.TransferReservationConfirmed;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import io.countersign.store.clock.OfficeClock;
import io.countersign.store.postgres.FreshDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
class DiaryIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final ReservationId RESERVATION = new ReservationId("SO-1:1");
    private static final Money AMOUNT = Money.of("100.00", Currency.getInstance("CNY"));
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

    private final Diary diary;
    private final OfficeClock clock = OfficeClock.system();
    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private RuntimeException failure = new IllegalStateException();
    private boolean failing;
    private final DiaryReader reader;
    private final WhenADayIsNamedThenNoteItInTheDiary noting;

    DiaryIT(DataSource database) {
        diary = new Diary(database);
        reader = new DiaryReader(diary, recording(), clock, SHANGHAI);
        noting = new WhenADayIsNamedThenNoteItInTheDiary(diary, SHANGHAI);
    }

    @Test
    void a_log_that_goes_on_from_an_earlier_day_is_followed_up_there_and_every_monday_since() {
        LocalDate wednesday = THURSDAY.plusDays(13);

        diary.noteAnew(List.of(CUSTOMER.toString(), RESERVATION.toString(), "order-SO-1"), THURSDAY, wednesday);

        assertThat(diary.dueBy(wednesday, 10))
                .containsExactly(
                        new Diary.Entry(THURSDAY, Diary.Page.FOLLOW_UP, CUSTOMER.value()),
                        new Diary.Entry(THURSDAY.plusDays(5), Diary.Page.MISSED_MONDAY, RESERVATION.value()),
                        new Diary.Entry(THURSDAY.plusDays(12), Diary.Page.MISSED_MONDAY, RESERVATION.value()));
    }

    @Test
    void nothing_is_sent_before_its_day_and_once_on_it() {
        diary.note(THURSDAY, Diary.Page.FOLLOW_UP, "C001");
        diary.note(THURSDAY, Diary.Page.FOLLOW_UP, "C001");

        itIs("2026-03-04T15:59:59Z"); // the last second of Wednesday in Shanghai
        assertThat(reader.read()).isZero();
        itIs("2026-03-04T16:00:00Z");
        assertThat(reader.read()).isEqualTo(1);
        assertThat(reader.read()).isZero();

        assertThat(sent).singleElement().satisfies(command -> {
            assertThat(command.getPayload()).isEqualTo(new FollowUp(CUSTOMER));
            assertThat(command.getMetaData())
                    .containsEntry(MetadataKeys.ACTOR, "automation:Diary")
                    .containsEntry(MetadataKeys.TODAY, "2026-03-05");
        });
    }

    @Test
    void days_on_which_nobody_looked_are_made_up_for() {
        diary.note(THURSDAY, Diary.Page.FOLLOW_UP, "C001");
        diary.note(THURSDAY.plusDays(1), Diary.Page.FOLLOW_UP, "C002");

        itIs("2026-04-01T00:00:00Z");

        assertThat(reader.read()).isEqualTo(2);
    }

    @Test
    void what_is_refused_is_struck_and_what_fails_is_tried_again() {
        diary.note(THURSDAY, Diary.Page.FOLLOW_UP, "C001");
        itIs("2026-03-05T00:00:00Z");
        failing = true;

        failure = new IllegalStateException("the store is away");
        assertThat(reader.read()).isZero();
        failure = new CommandExecutionException("CRL-1", null, List.of(new Refusal("CRL-1", "A rule.")));
        assertThat(reader.read()).isEqualTo(1);
        assertThat(reader.read()).isZero();
    }

    @Test
    void more_entries_than_are_sent_at_once_are_all_sent() {
        for (int i = 0; i < 1_001; i++) {
            diary.note(THURSDAY, Diary.Page.FOLLOW_UP, "C" + i);
        }
        itIs("2026-03-05T00:00:00Z");

        assertThat(reader.read()).isEqualTo(1_001);
    }

    @Test
    void a_dunning_case_is_looked_at_on_the_day_of_its_fourth_attempt() {
        noting.on(
                new DunningOpened(CUSTOMER, new DunningCaseId("D-1"), List.of(), AMOUNT, THURSDAY, 0),
                PolicyInForce.AS_DELIVERED);

        assertThat(due()).containsExactly(new Diary.Entry(THURSDAY.plusDays(7), Diary.Page.FOLLOW_UP, "C001"));
    }

    @Test
    void an_invoice_is_looked_at_after_its_due_day_unless_it_was_overdue_when_it_was_recorded() {
        invoiceDueOn(THURSDAY.minusDays(1));
        assertThat(due()).isEmpty();
        invoiceDueOn(THURSDAY);
        assertThat(due()).containsExactly(new Diary.Entry(THURSDAY.plusDays(1), Diary.Page.FOLLOW_UP, "C001"));
    }

    @Test
    void a_reservation_is_looked_at_the_day_after_each_monday_that_it_must_be_confirmed_on() {
        PersonId assistant = new PersonId("assistant");
        noting.on(new TransferReservationOpened(
                RESERVATION, CUSTOMER, "W-1", new WarehouseId("MAIN"), Quantity.of("1"), null, THURSDAY, assistant));
        noting.on(new TransferReservationConfirmed(RESERVATION, LocalDate.of(2026, 3, 9), assistant));

        assertThat(due())
                .extracting(Diary.Entry::dueOn)
                .containsExactly(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 17));
        assertThat(due().getFirst().command()).isEqualTo(new MissMonday(RESERVATION, LocalDate.of(2026, 3, 9)));
    }

    private void invoiceDueOn(LocalDate due) {
        InvoiceCharged charged =
                new InvoiceCharged(CUSTOMER, new OrderId("SO-1"), new InvoiceNumber("I-1"), AMOUNT, THURSDAY, due);
        noting.on(
                charged,
                new GenericEventMessage<>(
                        new GenericMessage<>(charged, Map.of()), () -> Instant.parse("2026-03-05T02:00:00Z")));
    }

    private List<Diary.Entry> due() {
        return diary.dueBy(LocalDate.of(2030, 1, 1), 10);
    }

    private void itIs(String moment) {
        clock.moveTo(Instant.parse(moment));
    }

    private CommandGateway recording() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(FollowUp.class, MissMonday.class)) {
            bus.subscribe(command.getName(), message -> {
                if (failing) {
                    throw failure;
                }
                sent.add(message);
                return null;
            });
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
