package io.countersign.query.dunning;

import static io.countersign.query.registers.Lives.DUNNING;
import static io.countersign.query.registers.Lives.MAY;
import static io.countersign.query.registers.Lives.NORTHWALL;
import static io.countersign.query.registers.Lives.SOUTHGATE;
import static io.countersign.query.registers.Lives.attempt;
import static io.countersign.query.registers.Lives.dunningOpened;
import static io.countersign.query.registers.Lives.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.DunningClosed;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.dunning.DunningQuery.ListCases;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.query.accounts.AccountCard;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.registers.ServerOfRegisters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DunningAnswersTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path data = Path.of("");

    @Test
    void the_one_that_has_waited_longest_is_called_first() {
        List<Object> life = List.of(
                dunningOpened(NORTHWALL, DUNNING, MAY),
                attempt(1, MAY, null, MAY.plusDays(1)),
                dunningOpened(SOUTHGATE, new DunningCaseId("D-2"), MAY));

        assertThat(called(life, MAY)).containsExactly("C002");
        assertThat(called(life, MAY.plusDays(1))).containsExactly("C002", "C001");
        assertThat(called(life, MAY.minusDays(1))).isEmpty();
    }

    @Test
    void whoever_has_paid_is_not_called() {
        List<Object> life =
                List.of(dunningOpened(NORTHWALL, DUNNING, MAY), new DunningClosed(NORTHWALL, DUNNING, MAY.plusDays(1)));

        assertThat(called(life, MAY.plusDays(2))).isEmpty();
    }

    @Test
    void nobody_is_called_twice_on_one_day_whatever_became_of_their_payment() {
        List<Object> life = List.of(
                dunningOpened(NORTHWALL, DUNNING, MAY),
                attempt(1, MAY, null, MAY.plusDays(1)),
                new DunningClosed(NORTHWALL, DUNNING, MAY),
                dunningOpened(NORTHWALL, new DunningCaseId("D-2"), MAY));

        assertThat(called(life, MAY)).isEmpty();
        assertThat(called(life, MAY.plusDays(1))).containsExactly("C001");
    }

    @Test
    void without_a_day_it_is_today_where_the_company_is() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            ListCalls.Calls calls = answers(server, List.of(dunningOpened(NORTHWALL, DUNNING, MAY)))
                    .answer(new ListCalls(null, null, null));

            assertThat(calls.on()).isEqualTo(MAY);
            assertThat(calls.calls()).hasSize(1);
        }
    }

    @Test
    void calls_can_be_of_one_region_or_one_salesperson() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            DunningAnswers answers = answers(server, List.of(dunningOpened(NORTHWALL, DUNNING, MAY)));

            assertThat(answers.answer(new ListCalls(MAY, new Region("East"), null))
                            .calls())
                    .hasSize(1);
            assertThat(answers.answer(new ListCalls(MAY, new Region("West"), null))
                            .calls())
                    .isEmpty();
            assertThat(answers.answer(new ListCalls(MAY, null, new PersonId("somebody")))
                            .calls())
                    .isEmpty();
        }
    }

    @Test
    void the_cases_of_a_customer_come_latest_first() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            DunningAnswers answers = answers(
                    server,
                    List.of(
                            dunningOpened(NORTHWALL, DUNNING, MAY),
                            new DunningClosed(NORTHWALL, DUNNING, MAY),
                            dunningOpened(NORTHWALL, new DunningCaseId("D-2"), MAY),
                            dunningOpened(SOUTHGATE, DUNNING, MAY)));

            assertThat(answers.answer(new ListCases(NORTHWALL)).orElseThrow().cases().stream()
                            .map(dunning -> dunning.dunning().value()))
                    .containsExactly("D-2", "D-1");
            assertThat(answers.answer(new ListCases(new CustomerAccountId("nobody"))))
                    .isEmpty();
        }
    }

    private List<String> called(List<Object> life, LocalDate on) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            return answers(server, life).answer(new ListCalls(on, null, null)).calls().stream()
                    .map(call -> call.customer().account().value())
                    .toList();
        }
    }

    private static DunningAnswers answers(ServerOfRegisters server, List<Object> life) {
        DocumentsInMap<Account> accounts = new DocumentsInMap<>(new AccountCard());
        accounts.fold(opened(NORTHWALL), 1);
        accounts.fold(opened(SOUTHGATE), 2);
        Clock soonAfterMidnight =
                Clock.fixed(MAY.atTime(LocalTime.of(0, 5)).atZone(SHANGHAI).toInstant(), SHANGHAI);
        return new DunningAnswers(
                server.register(new CaseCard(), life), accounts, group -> {}, soonAfterMidnight, SHANGHAI);
    }
}
