package io.countersign.query.bank;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.bank.BankQuery.ParkedLine;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.StatementEvent;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineParked;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.StatementEvent.StatementEntered;
import io.countersign.bank.StatementEvent.StatementFinished;
import io.countersign.bank.StatementEvent.StatementLinesEntered;
import io.countersign.bank.StatementEvent.StatementReopened;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each bank statement: its head, how many of its lines are at home, and those that are parked. */
public final class StatementCard implements Fold<BankStatement> {

    /** What the view is called. */
    public static final String NAME = "bank-statements";

    private static final Set<String> EVENTS = StoredNames.namesOf(StatementEvent.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<BankStatement> document() {
        return BankStatement.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        return event instanceof StatementEvent statement ? statement.statement().value() : null;
    }

    @Override
    public BankStatement after(@Nullable BankStatement before, Object event, Recorded recorded) {
        if (event instanceof StatementEntered entered) {
            return entered(entered);
        }
        Changing statement = new Changing(Fold.demand(before, event));
        switch ((StatementEvent) event) {
            case StatementEntered ignored -> {}
            case StatementLinesEntered ignored -> {}
            case LinesMatched matched -> {
                List<Integer> lines =
                        matched.lines().stream().map(MatchedLine::line).toList();
                statement.unpark(lines);
                statement.matched += lines.size();
            }
            case MatchTakenBack taken -> statement.matched -= taken.lines().size();
            case LineAssigned assigned -> {
                statement.unpark(List.of(assigned.line()));
                statement.assigned++;
            }
            case LineParked parked -> {
                statement.unpark(List.of(parked.line()));
                statement.parked.add(new ParkedLine(
                        parked.line(), parked.amount(), parked.valueDate(), parked.owner(), parked.remark()));
            }
            case LineReopened reopened -> {
                statement.unpark(List.of(reopened.line()));
                statement.assigned -= reopened.purpose() == null ? 0 : 1;
            }
            case StatementFinished finished -> {
                statement.state = StatementState.FINISHED;
                statement.finishedBy = finished.finishedBy();
            }
            case StatementReopened ignored -> {
                statement.state = StatementState.OPEN;
                statement.finishedBy = null;
            }
        }
        return statement.changed();
    }

    private static BankStatement entered(StatementEntered event) {
        return new BankStatement(
                event.statement(),
                event.kind(),
                event.format(),
                event.bankAccount(),
                event.currency(),
                event.number(),
                event.from(),
                event.until(),
                event.opening(),
                event.closing(),
                event.moved(),
                event.lineCount(),
                0,
                0,
                List.of(),
                StatementState.OPEN,
                event.sha256(),
                event.enteredBy(),
                null,
                0);
    }

    /** A statement while one event is folded into it. */
    private static final class Changing {

        private final BankStatement before;
        private final List<ParkedLine> parked;
        private int matched;
        private int assigned;
        private StatementState state;
        private @Nullable PersonId finishedBy;

        Changing(BankStatement before) {
            this.before = before;
            this.parked = new ArrayList<>(before.parkedLines());
            this.matched = before.linesMatched();
            this.assigned = before.linesAssigned();
            this.state = before.state();
            this.finishedBy = before.finishedBy();
        }

        void unpark(List<Integer> lines) {
            Set<Integer> gone = lines.stream().collect(Collectors.toUnmodifiableSet());
            parked.removeIf(line -> gone.contains(line.line()));
        }

        BankStatement changed() {
            return new BankStatement(
                    before.statement(),
                    before.kind(),
                    before.format(),
                    before.bankAccount(),
                    before.currency(),
                    before.number(),
                    before.from(),
                    before.until(),
                    before.opening(),
                    before.closing(),
                    before.moved(),
                    before.lines(),
                    matched,
                    assigned,
                    List.copyOf(parked),
                    state,
                    before.sha256(),
                    before.enteredBy(),
                    finishedBy,
                    before.version() + 1);
        }
    }
}
