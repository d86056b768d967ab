package io.countersign.command.bank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchId;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.StatementCommand.AssignLine;
import io.countersign.bank.StatementCommand.EnterStatement;
import io.countersign.bank.StatementCommand.FinishStatement;
import io.countersign.bank.StatementCommand.MatchLines;
import io.countersign.bank.StatementCommand.ParkLine;
import io.countersign.bank.StatementCommand.ReopenLine;
import io.countersign.bank.StatementCommand.TakeMatchBack;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineParked;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.StatementEvent.StatementEntered;
import io.countersign.bank.StatementEvent.StatementFinished;
import io.countersign.bank.StatementEvent.StatementLinesEntered;
import io.countersign.bank.StatementEvent.StatementReopened;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementLine;
import io.countersign.command.bank.LineOnStatement.Assigned;
import io.countersign.command.bank.LineOnStatement.Home;
import io.countersign.command.bank.LineOnStatement.Matched;
import io.countersign.command.bank.LineOnStatement.Open;
import io.countersign.command.bank.LineOnStatement.Parked;
import io.countersign.command.rulebook.Fingerprint;
import io.countersign.money.Money;
import io.countersign.people.Acting;
import io.countersign.policy.PolicyInForce;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement: entered as the bank wrote it, its lines brought home one after the other (matched with remittances,
 * assigned, or parked with somebody), and finished when the balances fit and no line is left.
 *
 * <p>A finished statement stays right: when a line loses its home again, the statement is open again.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class BankStatement {

    /** How many lines one event holds at most. */
    private static final int LINES_PER_EVENT = 500;

    @AggregateIdentifier
    private StatementId id;

    private StatementEntered head;
    private @Nullable Fingerprint content;
    private final List<LineOnStatement> lines = new ArrayList<>();
    private final Map<MatchId, MatchOnStatement> matches = new LinkedHashMap<>();
    private boolean finished;

    BankStatement() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnterStatement command, Acting acting) {
        StatementEntered entering = entering(command, acting);
        EnteringAStatement.RULES.demand(
                new EnteringAStatement.Facts(content, contentOf(entering, command.lines()), command, acting.today()));
        if (content == null) {
            apply(entering);
            for (int from = 0; from < command.lines().size(); from += LINES_PER_EVENT) {
                int to = Math.min(from + LINES_PER_EVENT, command.lines().size());
                apply(new StatementLinesEntered(
                        command.statement(), command.lines().subList(from, to)));
            }
        }
    }

    @CommandHandler
    void handle(MatchLines command, Acting acting, PolicyInForce policy) {
        List<LineOnStatement> asked = command.lines().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
        MatchOnStatement before = matches.get(command.match());
        MatchDirection direction = directionOf(asked);
        MatchingLines.RULES.demand(new MatchingLines.Facts(
                command.match(),
                before == null ? null : before.content(),
                MatchOnStatement.contentOf(command.lines(), command.remittances()),
                command.lines(),
                asked,
                command.remittances(),
                remittancesMatched(direction),
                command.policyVersion(),
                policy,
                acting.today()));
        if (before == null) {
            apply(new LinesMatched(
                    id,
                    command.match(),
                    head.kind(),
                    head.bankAccount(),
                    direction,
                    asked.stream()
                            .map(line -> new MatchedLine(line.number(), line.amount(), line.valueDate()))
                            .toList(),
                    command.remittances(),
                    lastDayOf(asked),
                    command.score(),
                    command.grounds(),
                    command.policyVersion(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(TakeMatchBack command, Acting acting) {
        MatchOnStatement match = matches.get(command.match());
        TakingAMatchBack.RULES.demand(new TakingAMatchBack.Facts(match, command.reason()));
        if (match != null && match.stands()) {
            apply(new MatchTakenBack(
                    id,
                    command.match(),
                    match.direction(),
                    match.lines(),
                    match.remittances(),
                    command.reason(),
                    command.refusals(),
                    acting.person()));
            reopenStatement(match.lines(), acting);
        }
    }

    @CommandHandler
    void handle(AssignLine command, Acting acting) {
        LineOnStatement line = find(command.line()).orElse(null);
        Assigned home = new Assigned(command.purpose(), command.remark());
        AssigningALine.RULES.demand(new AssigningALine.Facts(line, home, head.kind()));
        if (line != null && !line.home().equals(home)) {
            apply(new LineAssigned(
                    id,
                    line.number(),
                    head.bankAccount(),
                    line.amount(),
                    line.valueDate(),
                    command.purpose(),
                    command.remark(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(ParkLine command, Acting acting) {
        LineOnStatement line = find(command.line()).orElse(null);
        ParkingALine.RULES.demand(new ParkingALine.Facts(line, command.remark()));
        if (line != null && !line.home().equals(new Parked(command.owner(), command.remark()))) {
            apply(new LineParked(
                    id,
                    line.number(),
                    line.amount(),
                    line.valueDate(),
                    command.owner(),
                    command.remark(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(ReopenLine command, Acting acting) {
        LineOnStatement line = find(command.line()).orElse(null);
        ReopeningALine.RULES.demand(new ReopeningALine.Facts(line, command.reason()));
        if (line != null && !line.isOpen()) {
            apply(new LineReopened(
                    id,
                    line.number(),
                    head.bankAccount(),
                    line.amount(),
                    line.valueDate(),
                    line.purpose(),
                    command.reason(),
                    acting.person()));
            reopenStatement(List.of(line.number()), acting);
        }
    }

    @CommandHandler
    void handle(FinishStatement command, Acting acting) {
        FinishingAStatement.RULES.demand(new FinishingAStatement.Facts(
                head.kind(), head.opening(), head.moved(), head.closing(), count(LineOnStatement::isOpen)));
        if (!finished) {
            apply(new StatementFinished(
                    id,
                    Objects.requireNonNull(head.opening()),
                    head.moved(),
                    Objects.requireNonNull(head.closing()),
                    count(LineOnStatement::isMatched),
                    count(line -> line.home() instanceof Assigned),
                    count(line -> line.home() instanceof Parked),
                    command.remark(),
                    acting.person()));
        }
    }

    @EventSourcingHandler
    void on(StatementEntered event) {
        id = event.statement();
        head = event;
        content = contentOf(event, List.of());
    }

    @EventSourcingHandler
    void on(StatementLinesEntered event) {
        event.lines().forEach(line -> lines.add(LineOnStatement.entered(line)));
        content = contentOf(Objects.requireNonNull(content), event.lines());
    }

    @EventSourcingHandler
    void on(LinesMatched event) {
        MatchOnStatement match = MatchOnStatement.of(event);
        matches.put(event.match(), match);
        match.lines().forEach(line -> move(line, new Matched(event.match())));
    }

    @EventSourcingHandler
    void on(MatchTakenBack event) {
        matches.computeIfPresent(event.match(), (match, known) -> known.takenBack());
        event.lines().forEach(line -> move(line, new Open()));
    }

    @EventSourcingHandler
    void on(LineAssigned event) {
        move(event.line(), new Assigned(event.purpose(), event.remark()));
    }

    @EventSourcingHandler
    void on(LineParked event) {
        move(event.line(), new Parked(event.owner(), event.remark()));
    }

    @EventSourcingHandler
    void on(LineReopened event) {
        move(event.line(), new Open());
    }

    @EventSourcingHandler
    void on(StatementFinished event) {
        finished = true;
    }

    @EventSourcingHandler
    void on(StatementReopened event) {
        finished = false;
    }

    private void reopenStatement(List<Integer> without, Acting acting) {
        if (finished) {
            apply(new StatementReopened(id, without, acting.person()));
        }
    }

    private Optional<LineOnStatement> find(int number) {
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    private void move(int number, Home home) {
        lines.set(number - 1, lines.get(number - 1).at(home));
    }

    private int count(Predicate<LineOnStatement> which) {
        return Math.toIntExact(lines.stream().filter(which).count());
    }

    private Set<RemittanceId> remittancesMatched(MatchDirection direction) {
        return matches.values().stream()
                .filter(MatchOnStatement::stands)
                .filter(match -> match.direction() == direction)
                .flatMap(match -> match.remittances().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static MatchDirection directionOf(List<LineOnStatement> lines) {
        return lines.stream().anyMatch(line -> line.amount().isNegative())
                ? MatchDirection.WENT_BACK
                : MatchDirection.CAME;
    }

    private static LocalDate lastDayOf(List<LineOnStatement> lines) {
        return lines.stream()
                .map(LineOnStatement::valueDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static StatementEntered entering(EnterStatement command, Acting acting) {
        return new StatementEntered(
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
                command.lines().stream()
                        .map(StatementLine::amount)
                        .filter(amount -> amount.currency().equals(command.currency()))
                        .reduce(Money.zero(command.currency()), Money::plus),
                command.lines().size(),
                command.sha256(),
                acting.person());
    }

    /** What makes two statements the same: what they say, and not the file or the names in it, which may be erased. */
    private static Fingerprint contentOf(StatementEntered event, List<StatementLine> lines) {
        return contentOf(
                Fingerprint.of(
                        event.bankAccount(),
                        event.currency(),
                        event.from(),
                        event.until(),
                        Optional.ofNullable(event.opening()),
                        Optional.ofNullable(event.closing()),
                        event.lineCount()),
                lines);
    }

    private static Fingerprint contentOf(Fingerprint before, List<StatementLine> lines) {
        Fingerprint content = before;
        for (StatementLine line : lines) {
            content = Fingerprint.of(
                    content,
                    line.number(),
                    line.bookedOn(),
                    line.valueDate(),
                    line.amount(),
                    line.reversal(),
                    Optional.ofNullable(line.reference()),
                    Optional.ofNullable(line.bankReference()));
        }
        return content;
    }
}
