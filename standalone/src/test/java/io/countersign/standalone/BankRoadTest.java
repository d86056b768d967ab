package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts;
import io.countersign.bank.BankQuery.FindStatement;
import io.countersign.bank.BankQuery.ListMatches;
import io.countersign.bank.BankQuery.ProposeMatches;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.bank.LinePurpose;
import io.countersign.bank.MatchId;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.StatementCommand.AssignLine;
import io.countersign.bank.StatementCommand.EnterStatement;
import io.countersign.bank.StatementCommand.FinishStatement;
import io.countersign.bank.StatementCommand.MatchLines;
import io.countersign.bank.StatementCommand.ParkLine;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementKind;
import io.countersign.bank.StatementLine;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.FindRemittance;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.remittance.RemittanceQuery.State;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** From a bank's statement to confirmed money and back, on the real stores, and again after a restart. */
class BankRoadTest {

    private static final int ASKED_MAX = 30;

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final String BANK_ACCOUNT = "6222020200112233";
    private static final PersonId PAYER = new PersonId("payer");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final StatementId STATEMENT = new StatementId("20260112-1");
    private static final StatementId LATER = new StatementId("20260113-1");
    private static final RemittanceId BY_ASSISTANT = new RemittanceId("R-1001");
    private static final RemittanceId BY_FINANCE = new RemittanceId("R-1002");

    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ASSISTANT = person("assistant");
    private static final Sender FINANCE = person("finance");
    private static final Sender AUDITOR = person("auditor");

    @TempDir
    Path data;

    @Test
    void a_line_confirms_its_remittance_and_nobody_confirms_their_own_by_this_road_either() {
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            appoint(office);
            office.sendAndWait(
                    new OpenAccount(CUSTOMER, "Northwall", null, new Region("East"), null, Standing.KEY, CNY),
                    ASSISTANT);
            office.sendAndWait(new RecordRemittance(CUSTOMER, BY_ASSISTANT, slip("1000.00", "REF-1001")), ASSISTANT);
            office.sendAndWait(new RecordRemittance(CUSTOMER, BY_FINANCE, slip("500.00", "REF-1002")), FINANCE);
            office.sendAndWait(entering(STATEMENT, "0.00", "1475.00", "1000.00", "500.00", "-25.00"), FINANCE);
            office.sendAndWait(entering(STATEMENT, "0.00", "1475.00", "1000.00", "500.00", "-25.00"), FINANCE);

            proposes(office);
            matches(office);
            refusesOwn(office);
            office.sendAndWait(new AssignLine(STATEMENT, 3, LinePurpose.FEE, null), FINANCE);
            assertThatThrownBy(() -> office.sendAndWait(new FinishStatement(STATEMENT, null), FINANCE))
                    .isInstanceOfSatisfying(
                            CommandExecutionException.class,
                            refused -> assertThat(codes(refused)).containsExactly("BNK-26"));
            office.sendAndWait(new ParkLine(STATEMENT, 2, ASSISTANT.actor(), "Ask"), FINANCE);
            office.sendAndWait(new FinishStatement(STATEMENT, null), FINANCE);
            takesNoRemittanceTwice(office);
            takesMoneyBack(office);
        }
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            FindStatement.Found found = office.find(new FindStatement(STATEMENT), FindStatement.Found.class, AUDITOR)
                    .orElseThrow();
            assertThat(found.statement().state()).isEqualTo(StatementState.FINISHED);
            assertThat(found.statement().linesOpen()).isZero();
            assertThat(office.find(new FindStatement(LATER), FindStatement.Found.class, AUDITOR)
                            .orElseThrow()
                            .before())
                    .isEqualTo(found.statement());
            assertThat(stateOf(office, BY_ASSISTANT)).isEqualTo(State.REVERSED);
        }
    }

    private static void proposes(Messages office) {
        ProposeMatches.Proposals found =
                office.ask(new ProposeMatches(STATEMENT, List.of()), ProposeMatches.Proposals.class, FINANCE);
        assertThat(found.exactMatchesConfirm()).isFalse();
        assertThat(found.proposals()).hasSize(2).allSatisfy(proposal -> {
            assertThat(proposal.exact()).isTrue();
            assertThat(proposal.score()).isEqualTo(90);
        });
    }

    private static void matches(Messages office) {
        match(office, STATEMENT, "M-1", 1, BY_ASSISTANT, "1000.00");

        Remittance remittance = office.find(new FindRemittance(BY_ASSISTANT), Remittance.class, FINANCE)
                .orElseThrow();
        assertThat(remittance.state()).isEqualTo(State.CONFIRMED);
        assertThat(remittance.decidedBy()).isEqualTo(FINANCE.actor());
        assertThat(remittance.valueDate()).isEqualTo(DAY);
        assertThat(takenBack(office, STATEMENT, 0)).isNull();
    }

    private static void refusesOwn(Messages office) {
        match(office, STATEMENT, "M-2", 2, BY_FINANCE, "500.00");

        assertThat(Objects.requireNonNull(takenBack(office, STATEMENT, 1)).refusals())
                .extracting(Refusal::code)
                .containsExactly("REM-6");
        assertThat(stateOf(office, BY_FINANCE)).isEqualTo(State.RECORDED);
        assertThat(office.ask(
                                new ListRefusedAttempts(null, null, null, 10),
                                ListRefusedAttempts.RefusedAttempts.class,
                                AUDITOR)
                        .days())
                .anySatisfy(attempt -> assertThat(attempt.toString()).contains("ConfirmRemittance", "REM-6"));
    }

    private static void takesNoRemittanceTwice(Messages office) {
        office.sendAndWait(entering(LATER, "1475.00", "2175.00", "1000.00", "-300.00"), FINANCE);
        match(office, LATER, "M-3", 1, BY_ASSISTANT, "1000.00");

        assertThat(Objects.requireNonNull(takenBack(office, LATER, 0)).refusals())
                .extracting(Refusal::code)
                .containsExactly("BNK-27");
        match(office, LATER, "M-4", 2, BY_ASSISTANT, "300.00");
        assertThat(Objects.requireNonNull(takenBack(office, LATER, 1)).refusals())
                .extracting(Refusal::code)
                .containsExactly("BNK-28");
    }

    private static void takesMoneyBack(Messages office) {
        StatementId bounced = new StatementId("20260114-1");
        office.sendAndWait(entering(bounced, "2175.00", "1175.00", "-1000.00"), FINANCE);
        match(office, bounced, "M-5", 1, BY_ASSISTANT, "1000.00");

        assertThat(takenBack(office, bounced, 0)).isNull();
        assertThat(stateOf(office, BY_ASSISTANT)).isEqualTo(State.REVERSED);
    }

    private static void match(
            Messages office, StatementId statement, String match, int line, RemittanceId remittance, String amount) {
        office.sendAndWait(
                new MatchLines(
                        statement,
                        new MatchId(match),
                        List.of(line),
                        List.of(new MatchedRemittance(remittance, CUSTOMER, yuan(amount))),
                        null,
                        List.of(),
                        null),
                FINANCE);
        AwaitReactions.Reached reached = office.ask(new AwaitReactions(), AwaitReactions.Reached.class, FINANCE);
        for (int asked = 1; !reached.isSettled() && asked < ASKED_MAX; asked++) { // each waits for a while by itself
            reached = office.ask(new AwaitReactions(), AwaitReactions.Reached.class, FINANCE);
        }
        assertThat(reached.isSettled()).isTrue();
    }

    private static @Nullable MatchTakenBack takenBack(Messages office, StatementId statement, int which) {
        return office.ask(new ListMatches(statement), ListMatches.Matches.class, AUDITOR)
                .matches()
                .get(which)
                .takenBackBecause();
    }

    private static State stateOf(Messages office, RemittanceId remittance) {
        return office.find(new FindRemittance(remittance), Remittance.class, FINANCE)
                .orElseThrow()
                .state();
    }

    private static EnterStatement entering(StatementId statement, String opening, String closing, String... amounts) {
        List<StatementLine> lines = new ArrayList<>();
        for (String amount : amounts) {
            int number = lines.size() + 1;
            lines.add(
                    new StatementLine(number, DAY, DAY, yuan(amount), false, "REF-100" + number, "B-" + number, null));
        }
        LocalDate until = LocalDate.parse(statement.value().substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        return new EnterStatement(
                statement,
                StatementKind.STATEMENT,
                StatementFormat.MT940,
                BANK_ACCOUNT,
                CNY,
                "1",
                until,
                until,
                yuan(opening),
                yuan(closing),
                "0".repeat(64),
                lines);
    }

    private static RemittanceSlip slip(String amount, String reference) {
        return new RemittanceSlip(
                DAY.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
                BANK_ACCOUNT,
                PaymentMethod.TRANSFER,
                yuan(amount),
                PAYER,
                reference,
                null,
                null,
                null);
    }

    private static void appoint(Messages office) {
        appoint(office, ASSISTANT, Role.SALES_ASSISTANT);
        appoint(office, FINANCE, Role.FINANCE);
        appoint(office, AUDITOR, Role.AUDITOR);
    }

    private static void appoint(Messages office, Sender somebody, Role role) {
        office.sendAndWait(
                new AppointStaffMember(somebody.actor(), List.of(role), List.of(new Region("East"))), SYSTEM);
    }

    private static List<String> codes(CommandExecutionException refused) {
        return refused.<List<Refusal>>getDetails().orElse(List.of()).stream()
                .map(Refusal::code)
                .toList();
    }

    private static Money yuan(String amount) {
        return Money.of(amount, CNY);
    }

    private static Sender person(String number) {
        return new Sender(new PersonId(number), null, "test", null);
    }
}
