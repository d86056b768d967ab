package io.countersign.query.bank;

import io.countersign.bank.BankQuery.Home;
import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.BankQuery.Match;
import io.countersign.bank.MatchId;
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
import io.countersign.bank.StatementLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one statement and where each is at home, folded from the statement's own events.
 *
 * <p>It is no view that is kept: a statement may have some hundred thousand lines, and who asks for them asks for one
 * statement.
 */
final class LinesFold {

    private @Nullable StatementEntered head;
    private final List<LineAtHome> lines = new ArrayList<>();
    private final Map<MatchId, Match> matches = new LinkedHashMap<>();

    void on(StatementEvent happened) {
        switch (happened) {
            case StatementEntered event -> head = event;
            case StatementLinesEntered event ->
                event.lines().forEach(line -> lines.add(new LineAtHome(line, Home.OPEN, null, null, null, null)));
            case LinesMatched event -> {
                matches.put(event.match(), new Match(event, null));
                event.lines().stream()
                        .map(MatchedLine::line)
                        .forEach(line ->
                                move(line, new LineAtHome(at(line), Home.MATCHED, event.match(), null, null, null)));
            }
            case MatchTakenBack event -> {
                matches.computeIfPresent(event.match(), (id, match) -> new Match(match.matched(), event));
                event.lines().forEach(this::open);
            }
            case LineAssigned event ->
                move(
                        event.line(),
                        new LineAtHome(at(event.line()), Home.ASSIGNED, null, event.purpose(), null, event.remark()));
            case LineParked event ->
                move(
                        event.line(),
                        new LineAtHome(at(event.line()), Home.PARKED, null, null, event.owner(), event.remark()));
            case LineReopened event -> open(event.line());
            case StatementFinished ignored -> {}
            case StatementReopened ignored -> {}
        }
    }

    Optional<StatementEntered> head() {
        return Optional.ofNullable(head);
    }

    List<LineAtHome> lines() {
        return lines;
    }

    /** Those that may still become anything. */
    List<LineAtHome> free() {
        return lines.stream()
                .filter(line -> line.home() == Home.OPEN || line.home() == Home.PARKED)
                .toList();
    }

    List<Match> matches() {
        return List.copyOf(matches.values());
    }

    private StatementLine at(int number) {
        return lines.get(number - 1).line();
    }

    private void open(int number) {
        move(number, new LineAtHome(at(number), Home.OPEN, null, null, null, null));
    }

    private void move(int number, LineAtHome line) {
        lines.set(number - 1, line);
    }
}
