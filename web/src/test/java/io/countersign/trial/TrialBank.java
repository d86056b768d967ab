package io.countersign.trial;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.bank.BankQuery.FindStatement;
import io.countersign.bank.BankQuery.Home;
import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.BankQuery.ListLines;
import io.countersign.bank.BankQuery.ListMatches;
import io.countersign.bank.BankQuery.ListParkedLines;
import io.countersign.bank.BankQuery.ListParkedLines.ParkedLineOfStatement;
import io.countersign.bank.BankQuery.ListStatements;
import io.countersign.bank.BankQuery.Match;
import io.countersign.bank.BankQuery.ParkedLine;
import io.countersign.bank.BankQuery.Proposal;
import io.countersign.bank.BankQuery.ProposeMatches;
import io.countersign.bank.BankQuery.ProposedRemittance;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchGround;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.ScoredGround;
import io.countersign.bank.StatementCommand;
import io.countersign.bank.StatementCommand.AssignLine;
import io.countersign.bank.StatementCommand.EnterStatement;
import io.countersign.bank.StatementCommand.FinishStatement;
import io.countersign.bank.StatementCommand.MatchLines;
import io.countersign.bank.StatementCommand.ParkLine;
import io.countersign.bank.StatementCommand.ReopenLine;
import io.countersign.bank.StatementCommand.TakeMatchBack;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementLine;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.RemittanceQuery.Remittance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * The part of the made-up office that knows bank statements. It proposes whatever has the same amount, and takes a match
 * back when whoever matched had recorded the remittance.
 */
final class TrialBank {

    private final TrialOffice office;
    private final TreeMap<String, Statement> statements = new TreeMap<>();

    TrialBank(TrialOffice office) {
        this.office = office;
    }

    private static final class Statement {

        private final EnterStatement entered;
        private final PersonId enteredBy;
        private final Map<Integer, LineAtHome> lines = new TreeMap<>();
        private final Map<String, Match> matches = new LinkedHashMap<>();
        private @Nullable PersonId finishedBy;
        private long version;

        Statement(EnterStatement entered, PersonId enteredBy) {
            this.entered = entered;
            this.enteredBy = enteredBy;
            entered.lines()
                    .forEach(line -> lines.put(line.number(), new LineAtHome(line, Home.OPEN, null, null, null, null)));
        }

        private BankStatement shown() {
            return new BankStatement(
                    entered.statement(),
                    entered.kind(),
                    entered.format(),
                    entered.bankAccount(),
                    entered.currency(),
                    entered.number(),
                    entered.from(),
                    entered.until(),
                    entered.opening(),
                    entered.closing(),
                    entered.lines().stream()
                            .map(StatementLine::amount)
                            .reduce(Money.zero(entered.currency()), Money::plus),
                    lines.size(),
                    count(Home.MATCHED),
                    count(Home.ASSIGNED),
                    lines.values().stream()
                            .filter(line -> line.home() == Home.PARKED)
                            .map(line -> new ParkedLine(
                                    line.line().number(),
                                    line.line().amount(),
                                    line.line().valueDate(),
                                    Objects.requireNonNull(line.owner()),
                                    Objects.requireNonNull(line.remark())))
                            .toList(),
                    finishedBy == null ? StatementState.OPEN : StatementState.FINISHED,
                    entered.sha256(),
                    enteredBy,
                    finishedBy,
                    version);
        }

        private int count(Home home) {
            return Math.toIntExact(
                    lines.values().stream().filter(line -> line.home() == home).count());
        }

        private LineAtHome line(int number) {
            LineAtHome line = lines.get(number);
            if (line == null) {
                throw Ledger.refused(new Refusal("BNK-17", "A line of the statement."));
            }
            return line;
        }
    }

    @CommandHandler
    void handle(EnterStatement command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            EnterStatement plain = new EnterStatement(
                    command.statement(),
                    command.kind(),
                    command.format(),
                    command.bankAccount(),
                    command.currency(),
                    command.number(),
                    command.from(),
                    command.until(),
                    command.opening(),
                    command.closing(),
                    "",
                    command.lines().stream()
                            .map(line -> new StatementLine(
                                    line.number(),
                                    line.bookedOn(),
                                    line.valueDate(),
                                    line.amount(),
                                    line.reversal(),
                                    line.reference(),
                                    line.bankReference(),
                                    null))
                            .toList());
            if (!office.ledger.isRepeated(command.statement().toString(), plain, "BNK-1")) {
                statements.put(command.statement().value(), new Statement(command, TrialOffice.actor(metadata)));
                office.ledger.record(command.statement().toString(), "statement.entered", "{}", metadata);
            }
        }
    }

    @CommandHandler
    void handle(MatchLines command, MetaData metadata) {
        synchronized (office) {
            Statement statement = known(command, metadata);
            if (statement.matches.containsKey(command.match().value())) {
                return;
            }
            List<LineAtHome> lines =
                    command.lines().stream().distinct().map(statement::line).toList();
            if (lines.stream().anyMatch(line -> line.home() != Home.OPEN && line.home() != Home.PARKED)) {
                throw Ledger.refused(new Refusal("BNK-8", "Only open and parked lines are matched."));
            }
            LinesMatched matched = new LinesMatched(
                    command.statement(),
                    command.match(),
                    statement.entered.kind(),
                    statement.entered.bankAccount(),
                    MatchDirection.CAME,
                    lines.stream()
                            .map(line -> new MatchedLine(
                                    line.line().number(),
                                    line.line().amount(),
                                    line.line().valueDate()))
                            .toList(),
                    command.remittances(),
                    LocalDate.EPOCH,
                    command.score(),
                    command.grounds(),
                    command.policyVersion(),
                    TrialOffice.actor(metadata));
            boolean refused = command.remittances().stream()
                    .map(MatchedRemittance::remittance)
                    .map(remittance -> office.remittances.get(remittance.value()))
                    .anyMatch(remittance ->
                            remittance != null && TrialOffice.actor(metadata).equals(remittance.recordedBy()));
            MatchTakenBack takenBack = new MatchTakenBack(
                    command.statement(),
                    command.match(),
                    MatchDirection.CAME,
                    command.lines(),
                    List.of(),
                    "REM-6",
                    List.of(new Refusal("REM-6", "Nobody confirms a remittance that they recorded.")),
                    new PersonId("automation:trial"));
            statement.matches.put(command.match().value(), new Match(matched, refused ? takenBack : null));
            if (!refused) {
                lines.forEach(line -> statement.lines.put(
                        line.line().number(),
                        new LineAtHome(line.line(), Home.MATCHED, command.match(), null, null, null)));
            }
            statement.version++;
        }
    }

    @CommandHandler
    void handle(TakeMatchBack command, MetaData metadata) {
        synchronized (office) {
            Statement statement = known(command, metadata);
            Match match = statement.matches.get(command.match().value());
            if (match == null) {
                throw Ledger.refused(new Refusal("BNK-15", "A match that was made."));
            }
            match.matched()
                    .lines()
                    .forEach(line -> statement.lines.put(
                            line.line(),
                            new LineAtHome(statement.line(line.line()).line(), Home.OPEN, null, null, null, null)));
            statement.version++;
        }
    }

    @CommandHandler
    void handle(AssignLine command, MetaData metadata) {
        synchronized (office) {
            Statement statement = known(command, metadata);
            LineAtHome line = statement.line(command.line());
            statement.lines.put(
                    command.line(),
                    new LineAtHome(line.line(), Home.ASSIGNED, null, command.purpose(), null, command.remark()));
            statement.version++;
        }
    }

    @CommandHandler
    void handle(ParkLine command, MetaData metadata) {
        synchronized (office) {
            Statement statement = known(command, metadata);
            LineAtHome line = statement.line(command.line());
            statement.lines.put(
                    command.line(),
                    new LineAtHome(line.line(), Home.PARKED, null, null, command.owner(), command.remark()));
            statement.version++;
        }
    }

    @CommandHandler
    void handle(ReopenLine command, MetaData metadata) {
        synchronized (office) {
            Statement statement = known(command, metadata);
            LineAtHome line = statement.line(command.line());
            statement.lines.put(command.line(), new LineAtHome(line.line(), Home.OPEN, null, null, null, null));
            statement.version++;
        }
    }

    @CommandHandler
    void handle(FinishStatement command, MetaData metadata) {
        synchronized (office) {
            Statement statement = known(command, metadata);
            if (statement.count(Home.OPEN) > 0) {
                throw Ledger.refused(new Refusal("BNK-26", "Every line has a home."));
            }
            statement.finishedBy = TrialOffice.actor(metadata);
            statement.version++;
        }
    }

    @QueryHandler
    Optional<FindStatement.Found> answer(FindStatement question, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandAsker(question, metadata);
            return Optional.ofNullable(statements.get(question.statement().value()))
                    .map(statement -> new FindStatement.Found(statement.shown(), null));
        }
    }

    @QueryHandler
    ListStatements.Statements answer(ListStatements question, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandAsker(question, metadata);
            List<BankStatement> found = statements.values().stream()
                    .map(Statement::shown)
                    .filter(statement -> question.after() == null
                            || statement
                                            .statement()
                                            .value()
                                            .compareTo(question.after().value())
                                    > 0)
                    .filter(statement -> question.bankAccount() == null
                            || question.bankAccount().equals(statement.bankAccount()))
                    .filter(statement -> question.state() == null || question.state() == statement.state())
                    .limit(question.limit() + 1L)
                    .toList();
            boolean more = found.size() > question.limit();
            List<BankStatement> page = more ? found.subList(0, question.limit()) : found;
            return new ListStatements.Statements(
                    List.copyOf(page), more ? page.getLast().statement() : null);
        }
    }

    @QueryHandler
    ListLines.Lines answer(ListLines question, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandAsker(question, metadata);
            List<LineAtHome> found = lines(question.statement()).stream()
                    .filter(line -> line.line().number() > question.after())
                    .filter(line -> question.home() == null || question.home() == line.home())
                    .limit(question.limit() + 1L)
                    .toList();
            boolean more = found.size() > question.limit();
            List<LineAtHome> page = more ? found.subList(0, question.limit()) : found;
            return new ListLines.Lines(
                    List.copyOf(page), more ? page.getLast().line().number() : null);
        }
    }

    @QueryHandler
    ListMatches.Matches answer(ListMatches question, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandAsker(question, metadata);
            Statement statement = statements.get(question.statement().value());
            return new ListMatches.Matches(statement == null ? List.of() : List.copyOf(statement.matches.values()));
        }
    }

    @QueryHandler
    ListParkedLines.ParkedLines answer(ListParkedLines question, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandAsker(question, metadata);
            return new ListParkedLines.ParkedLines(statements.values().stream()
                    .map(Statement::shown)
                    .flatMap(statement -> statement.parkedLines().stream()
                            .map(line ->
                                    new ParkedLineOfStatement(statement.statement(), statement.bankAccount(), line)))
                    .filter(parked -> question.owner() == null
                            || question.owner().equals(parked.line().owner()))
                    .toList());
        }
    }

    @QueryHandler
    ProposeMatches.Proposals answer(ProposeMatches question, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandAsker(question, metadata);
            List<Proposal> proposals = new ArrayList<>();
            for (LineAtHome line : lines(question.statement())) {
                for (Remittance remittance : office.remittances.values()) {
                    if (line.home() == Home.OPEN
                            && remittance.slip() != null
                            && remittance.slip().amount().equals(line.line().amount())) {
                        proposals.add(proposal(question, line, remittance));
                    }
                }
            }
            return new ProposeMatches.Proposals(proposals, List.of(), 0, false);
        }
    }

    private static Proposal proposal(ProposeMatches question, LineAtHome line, Remittance remittance) {
        List<ScoredGround> grounds = new ArrayList<>(List.of(new ScoredGround(MatchGround.AMOUNT_EQUAL, 40)));
        boolean mentioned = question.hints().stream()
                .filter(hint -> hint.line() == line.line().number())
                .anyMatch(hint ->
                        hint.mentioned().contains(remittance.remittance().value())
                                || hint.namesakes()
                                        .contains(Objects.requireNonNull(remittance.slip())
                                                .payer()));
        if (mentioned) {
            grounds.add(new ScoredGround(MatchGround.PAYER_EQUAL, 10));
        }
        return new Proposal(
                MatchDirection.CAME,
                List.of(line.line().number()),
                List.of(new ProposedRemittance(
                        remittance.remittance(),
                        remittance.account(),
                        remittance.state(),
                        line.line().amount(),
                        line.line().amount())),
                mentioned ? 50 : 40,
                grounds,
                mentioned);
    }

    private List<LineAtHome> lines(StatementId statement) {
        Statement found = statements.get(statement.value());
        return found == null ? List.of() : List.copyOf(found.lines.values());
    }

    private Statement known(StatementCommand command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        Statement statement = TrialOffice.found(
                statements.get(command.statement().value()), command.statement().toString());
        office.ledger.demandVersion(command.statement().toString(), statement.version, metadata);
        return statement;
    }
}
