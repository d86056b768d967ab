package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.CustomerAccountId;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchId;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.StatementCommand.TakeMatchBack;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementKind;
import io.countersign.bank.TieCommand.TieRemittance;
import io.countersign.bank.TieCommand.UntieRemittance;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;

class BankProcessesTest {

    private static final StatementId STATEMENT = new StatementId("20260119-1");
    private static final MatchId MATCH = new MatchId("M-1");
    private static final CustomerAccountId ACCOUNT = new CustomerAccountId("C001");
    private static final RemittanceId R1 = new RemittanceId("R-1");
    private static final RemittanceId R2 = new RemittanceId("R-2");
    private static final PersonId FINANCE = new PersonId("finance");
    private static final PersonId ASSISTANT = new PersonId("assistant");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 19);
    private static final Refusal OWN = new Refusal("REM-6", "Nobody confirms a remittance that they recorded.");
    private static final Refusal TIED = new Refusal("BNK-27", "A remittance is in one match.");

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final List<Object> sent = new ArrayList<>();
    private final Map<Object, String> actors = new HashMap<>();
    private final Map<Object, RuntimeException> failing = new HashMap<>();
    private final Reactions reactions =
            new Reactions(DefaultCommandGateway.builder().commandBus(bus()).build(), ZoneId.of("Asia/Shanghai"));
    private final WhenLinesMatchedThenConfirmRemittances process =
            new WhenLinesMatchedThenConfirmRemittances(reactions, new Histories(events));
    private long sequence;

    @Test
    void a_match_confirms_its_remittance_under_the_name_of_whoever_matched() {
        known(recorded(R1, "1000.00", ASSISTANT));
        LinesMatched match = came(of(R1, "1000.00"));

        process.on(match, happened(match));

        assertThat(sent).containsExactly(tie(R1, MatchDirection.CAME), confirm(R1, "1000.00"));
        assertThat(actors.get(confirm(R1, "1000.00"))).isEqualTo("finance");
        assertThat(actors.get(tie(R1, MatchDirection.CAME)))
                .isEqualTo("automation:WhenLinesMatchedThenConfirmRemittances");
    }

    @Test
    void what_the_account_refuses_takes_the_match_back_with_its_rules() {
        known(recorded(R1, "1000.00", FINANCE));
        failing.put(confirm(R1, "1000.00"), refused(OWN));
        LinesMatched match = came(of(R1, "1000.00"));

        process.on(match, happened(match));

        assertThat(sent)
                .last()
                .isEqualTo(new TakeMatchBack(
                        STATEMENT, MATCH, "REM-6 Nobody confirms a remittance that they recorded.", List.of(OWN)));
    }

    @Test
    void what_is_confirmed_by_hand_with_the_same_amount_is_not_confirmed_again() {
        known(
                recorded(R1, "1000.00", ASSISTANT),
                confirmed(R1, "1000.00", new PersonId("colleague"), DAY.minusDays(1)));
        LinesMatched match = came(of(R1, "1000.00"));

        process.on(match, happened(match));

        assertThat(sent).containsExactly(tie(R1, MatchDirection.CAME));
    }

    @Test
    void what_is_confirmed_with_another_amount_is_left_to_the_account_to_refuse() {
        known(recorded(R1, "1000.00", ASSISTANT), confirmed(R1, "999.00", ASSISTANT, DAY));
        LinesMatched match = came(of(R1, "1000.00"));

        process.on(match, happened(match));

        assertThat(sent).contains(confirm(R1, "1000.00"));
    }

    @Test
    void nothing_is_confirmed_of_a_match_that_cannot_stand() {
        known(recorded(R1, "600.00", ASSISTANT), recorded(R2, "400.00", FINANCE));
        failing.put(confirm(R2, "400.00"), refused(OWN));
        LinesMatched match = came(of(R1, "600.00"), of(R2, "400.00"));

        process.on(match, happened(match));

        assertThat(sent)
                .containsExactly(
                        tie(R1, MatchDirection.CAME),
                        tie(R2, MatchDirection.CAME),
                        confirm(R2, "400.00"),
                        new TakeMatchBack(
                                STATEMENT,
                                MATCH,
                                "REM-6 Nobody confirms a remittance that they recorded.",
                                List.of(OWN)));
    }

    @Test
    void a_remittance_that_another_match_has_is_not_confirmed() {
        known(recorded(R1, "1000.00", ASSISTANT));
        failing.put(tie(R1, MatchDirection.CAME), refused(TIED));
        LinesMatched match = came(of(R1, "1000.00"));

        process.on(match, happened(match));

        assertThat(sent)
                .containsExactly(
                        tie(R1, MatchDirection.CAME),
                        new TakeMatchBack(STATEMENT, MATCH, "BNK-27 A remittance is in one match.", List.of(TIED)));
    }

    @Test
    void money_that_the_bank_takes_back_reverses_its_remittance() {
        known(recorded(R1, "300.00", ASSISTANT), confirmed(R1, "300.00", FINANCE, DAY.minusDays(3)));
        LinesMatched match = wentBack(of(R1, "300.00"));

        process.on(match, happened(match));

        assertThat(sent).containsExactly(tie(R1, MatchDirection.WENT_BACK), reverse());
        assertThat(actors.get(reverse())).isEqualTo("finance");
    }

    @Test
    void what_is_reversed_already_is_not_reversed_again() {
        known(
                recorded(R1, "300.00", ASSISTANT),
                confirmed(R1, "300.00", FINANCE, DAY.minusDays(3)),
                new RemittanceReversed(ACCOUNT, R1, yuan("300.00"), List.of(), DAY, "退票", FINANCE));
        LinesMatched match = wentBack(of(R1, "300.00"));

        process.on(match, happened(match));

        assertThat(sent).containsExactly(tie(R1, MatchDirection.WENT_BACK));
    }

    @Test
    void the_bank_takes_back_all_of_it_or_it_is_no_match() {
        known(recorded(R1, "300.00", ASSISTANT), confirmed(R1, "300.01", FINANCE, DAY.minusDays(3)));
        LinesMatched match = wentBack(of(R1, "300.00"));

        process.on(match, happened(match));

        assertThat(sent)
                .last()
                .satisfies(command -> assertThat(((TakeMatchBack) command).refusals())
                        .extracting(Refusal::code)
                        .containsExactly("BNK-28"));
    }

    @Test
    void an_account_that_there_is_not_takes_the_match_back() {
        failing.put(confirm(R1, "1000.00"), new AggregateNotFoundException("account-C001", "not found"));
        LinesMatched match = came(of(R1, "1000.00"));

        process.on(match, happened(match));

        assertThat(sent).last().isEqualTo(new TakeMatchBack(STATEMENT, MATCH, "There is no such account.", List.of()));
    }

    @Test
    void hearing_of_a_match_twice_confirms_once() {
        known(recorded(R1, "1000.00", ASSISTANT));
        LinesMatched match = came(of(R1, "1000.00"));
        process.on(match, happened(match));
        known(
                confirmed(R1, "1000.00", FINANCE, DAY),
                new RemittanceReversed(ACCOUNT, R1, yuan("1000.00"), List.of(), DAY, "退票", FINANCE));

        process.on(match, happened(match));

        assertThat(sent)
                .containsExactly(tie(R1, MatchDirection.CAME), confirm(R1, "1000.00"), tie(R1, MatchDirection.CAME));
    }

    @Test
    void a_store_that_is_away_takes_no_match_back() {
        known(recorded(R1, "1000.00", ASSISTANT));
        failing.put(confirm(R1, "1000.00"), new CommandExecutionException("the store is away", null));
        LinesMatched match = came(of(R1, "1000.00"));

        assertThatThrownBy(() -> process.on(match, happened(match))).hasMessage("the store is away");
        assertThat(sent).doesNotHaveAnyElementsOfTypes(TakeMatchBack.class);
    }

    @Test
    void a_match_that_was_taken_back_lets_go_of_all_its_remittances() {
        failing.put(untie(R1), new AggregateNotFoundException("remittance-R-1", "never tied"));
        MatchTakenBack taken = new MatchTakenBack(
                STATEMENT, MATCH, MatchDirection.CAME, List.of(1), List.of(R1, R2), "不对", List.of(), FINANCE);

        new WhenMatchTakenBackThenUntieRemittances(reactions).on(taken, happened(taken));

        assertThat(sent).containsExactly(untie(R1), untie(R2));
    }

    private void known(Object... happened) {
        for (Object event : happened) {
            events.publish(new GenericDomainEventMessage<>("CustomerAccount", ACCOUNT.toString(), sequence++, event));
        }
    }

    private SimpleCommandBus bus() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(
                ConfirmRemittance.class,
                ReverseRemittance.class,
                TakeMatchBack.class,
                TieRemittance.class,
                UntieRemittance.class)) {
            bus.subscribe(command.getName(), message -> {
                sent.add(message.getPayload());
                actors.put(
                        message.getPayload(),
                        String.valueOf(message.getMetaData().get(MetadataKeys.ACTOR)));
                RuntimeException failure = failing.get(message.getPayload());
                if (failure != null) {
                    throw failure;
                }
                return null;
            });
        }
        return bus;
    }

    private static CommandExecutionException refused(Refusal refusal) {
        return new CommandExecutionException(refusal.code(), null, List.of(refusal));
    }

    private static LinesMatched came(MatchedRemittance... remittances) {
        return match(MatchDirection.CAME, "1000.00", remittances);
    }

    private static LinesMatched wentBack(MatchedRemittance... remittances) {
        return match(MatchDirection.WENT_BACK, "-300.00", remittances);
    }

    private static LinesMatched match(MatchDirection direction, String amount, MatchedRemittance... remittances) {
        return new LinesMatched(
                STATEMENT,
                MATCH,
                StatementKind.STATEMENT,
                "6222",
                direction,
                List.of(new MatchedLine(1, yuan(amount), DAY)),
                List.of(remittances),
                DAY,
                null,
                List.of(),
                null,
                FINANCE);
    }

    private static MatchedRemittance of(RemittanceId remittance, String amount) {
        return new MatchedRemittance(remittance, ACCOUNT, yuan(amount));
    }

    private static TieRemittance tie(RemittanceId remittance, MatchDirection direction) {
        return new TieRemittance(remittance, direction, STATEMENT, MATCH, StatementKind.STATEMENT);
    }

    private static UntieRemittance untie(RemittanceId remittance) {
        return new UntieRemittance(remittance, MatchDirection.CAME, STATEMENT, MATCH);
    }

    private static ConfirmRemittance confirm(RemittanceId remittance, String amount) {
        return new ConfirmRemittance(ACCOUNT, remittance, yuan(amount), DAY);
    }

    private static ReverseRemittance reverse() {
        return new ReverseRemittance(ACCOUNT, R1, DAY, "The bank took it back: line 1 of bank-statement-20260119-1");
    }

    private static RemittanceRecorded recorded(RemittanceId remittance, String amount, PersonId by) {
        return new RemittanceRecorded(
                ACCOUNT,
                remittance,
                new RemittanceSlip(
                        Instant.parse("2026-01-18T02:00:00Z"),
                        "6222",
                        PaymentMethod.TRANSFER,
                        yuan(amount),
                        new PersonId("payer"),
                        "REF-1",
                        null,
                        null,
                        null),
                by);
    }

    private static RemittanceConfirmed confirmed(RemittanceId remittance, String amount, PersonId by, LocalDate on) {
        return new RemittanceConfirmed(ACCOUNT, remittance, yuan(amount), yuan(amount), on, by);
    }

    private static Money yuan(String amount) {
        return Money.of(amount, Currency.getInstance("CNY"));
    }

    private static <T> EventMessage<T> happened(T event) {
        return new GenericEventMessage<>(
                new GenericMessage<>(event, Map.of(MetadataKeys.ACTOR, "finance")),
                () -> Instant.parse("2026-01-20T02:00:00Z"));
    }
}
