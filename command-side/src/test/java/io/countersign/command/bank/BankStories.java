package io.countersign.command.bank;

import static io.countersign.command.stories.Office.*;

import io.countersign.bank.LinePurpose;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchId;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.StatementCommand.EnterStatement;
import io.countersign.bank.StatementCommand.MatchLines;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineParked;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.StatementEvent.StatementEntered;
import io.countersign.bank.StatementEvent.StatementFinished;
import io.countersign.bank.StatementEvent.StatementLinesEntered;
import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementKind;
import io.countersign.bank.StatementLine;
import io.countersign.command.wiring.PolicyResolver;
import io.countersign.people.PersonId;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyInForce;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** One statement of yesterday with four lines, and what may become of it. */
final class BankStories {

    static final StatementId STATEMENT = new StatementId("20260119-1");
    static final MatchId MATCH = new MatchId("M-1");
    static final MatchId OTHER_MATCH = new MatchId("M-2");
    static final RemittanceId R1 = new RemittanceId("R-1");
    static final RemittanceId R2 = new RemittanceId("R-2");
    static final String BANK_ACCOUNT = "6222020200112233";
    static final int IN_1000 = 1;
    static final int IN_500 = 2;
    static final int OUT_25 = 3;
    static final int TAKES_BACK_300 = 4;

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String SHA = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private BankStories() {}

    static FixtureConfiguration<BankStatement> statement() {
        return statement(PolicyInForce.AS_DELIVERED);
    }

    static FixtureConfiguration<BankStatement> statement(PolicyInForce policy) {
        return stage(BankStatement.class).registerParameterResolverFactory(new PolicyResolver(() -> policy));
    }

    /** A policy of this version that lets exact matches be confirmed by themselves. */
    static PolicyInForce confirming(int version) {
        OfficePolicy as = OfficePolicy.AS_DELIVERED;
        return new PolicyInForce(
                version,
                new OfficePolicy(
                        as.credit(),
                        as.dunning(),
                        as.reservations(),
                        as.projects(),
                        as.papers(),
                        new OfficePolicy.BankTerms(true, 10, 50)));
    }

    static List<StatementLine> lines() {
        return List.of(
                line(1, "1000.00", YESTERDAY, null),
                line(2, "500.00", YESTERDAY, null),
                line(3, "-25.00", YESTERDAY, null),
                line(4, "-300.00", YESTERDAY, null));
    }

    static StatementLine line(int number, String amount, LocalDate valueDate, @Nullable PersonId counterparty) {
        return new StatementLine(
                number, YESTERDAY, valueDate, yuan(amount), false, "REF-" + number, "BANK-" + number, counterparty);
    }

    static EnterStatement enter(List<StatementLine> lines) {
        return enter(YESTERDAY, "100.00", "1275.00", lines);
    }

    static EnterStatement enter(
            LocalDate until, @Nullable String opening, @Nullable String closing, List<StatementLine> lines) {
        return new EnterStatement(
                STATEMENT,
                StatementKind.STATEMENT,
                StatementFormat.MT940,
                BANK_ACCOUNT,
                CNY,
                "12/1",
                YESTERDAY,
                until,
                opening == null ? null : yuan(opening),
                closing == null ? null : yuan(closing),
                SHA,
                lines);
    }

    static StatementEntered entered() {
        return entered(StatementKind.STATEMENT, "100.00", "1275.00");
    }

    static StatementEntered entered(StatementKind kind, @Nullable String opening, @Nullable String closing) {
        return new StatementEntered(
                STATEMENT,
                kind,
                StatementFormat.MT940,
                BANK_ACCOUNT,
                CNY,
                "12/1",
                YESTERDAY,
                YESTERDAY,
                opening == null ? null : yuan(opening),
                closing == null ? null : yuan(closing),
                yuan("1175.00"),
                4,
                SHA,
                FINANCE);
    }

    static StatementLinesEntered itsLines() {
        return new StatementLinesEntered(STATEMENT, lines());
    }

    static MatchLines match(MatchId match, List<Integer> lines, MatchedRemittance... remittances) {
        return new MatchLines(STATEMENT, match, lines, List.of(remittances), null, List.of(), null);
    }

    static MatchedRemittance of(RemittanceId remittance, String amount) {
        return new MatchedRemittance(remittance, CUSTOMER, yuan(amount));
    }

    static LinesMatched matched(MatchId match, int line, String lineAmount, MatchedRemittance... remittances) {
        return new LinesMatched(
                STATEMENT,
                match,
                StatementKind.STATEMENT,
                BANK_ACCOUNT,
                lineAmount.startsWith("-") ? MatchDirection.WENT_BACK : MatchDirection.CAME,
                List.of(new MatchedLine(line, yuan(lineAmount), YESTERDAY)),
                List.of(remittances),
                YESTERDAY,
                null,
                List.of(),
                null,
                FINANCE);
    }

    static MatchTakenBack takenBack() {
        return new MatchTakenBack(
                STATEMENT, MATCH, MatchDirection.CAME, List.of(IN_1000), List.of(R1), "不对", List.of(), FINANCE);
    }

    static LineAssigned assigned(int line, String amount, LinePurpose purpose, @Nullable String remark) {
        return new LineAssigned(STATEMENT, line, BANK_ACCOUNT, yuan(amount), YESTERDAY, purpose, remark, FINANCE);
    }

    static LineParked parked(int line, String amount, PersonId owner) {
        return new LineParked(STATEMENT, line, yuan(amount), YESTERDAY, owner, "是谁?", FINANCE);
    }

    static LineReopened reopened(int line, String amount, @Nullable LinePurpose purpose) {
        return new LineReopened(STATEMENT, line, BANK_ACCOUNT, yuan(amount), YESTERDAY, purpose, "不对", FINANCE);
    }

    /** Everything that brings all four lines home: one matched, one assigned, two parked. */
    static List<Object> allAtHome() {
        return List.of(
                entered(),
                itsLines(),
                matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00")),
                parked(IN_500, "500.00", ASSISTANT),
                assigned(OUT_25, "-25.00", LinePurpose.FEE, null),
                parked(TAKES_BACK_300, "-300.00", ASSISTANT));
    }

    static StatementFinished finished() {
        return new StatementFinished(
                STATEMENT, yuan("100.00"), yuan("1175.00"), yuan("1275.00"), 1, 1, 2, null, FINANCE);
    }
}
