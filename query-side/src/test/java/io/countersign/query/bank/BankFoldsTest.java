package io.countersign.query.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.bank.BankQuery.Home;
import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.BankQuery.Match;
import io.countersign.bank.BankQuery.ParkedLine;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.StatementEvent;
import io.countersign.bank.StatementEvent.LineParked;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementKind;
import io.countersign.bank.TieEvent.RemittanceTied;
import io.countersign.bank.TieEvent.RemittanceUntied;
import io.countersign.examples.ExampleEvents;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Recorded;
import io.countersign.remittance.RemittanceQuery.State;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements and candidates, folded from the example of every event. */
class BankFoldsTest {

    private static final List<StatementEvent> LIFE = of(StatementEvent.class);
    private static final int ENTERED_WITH_LINES = 2;

    @Test
    void a_statement_counts_where_its_lines_are_at_home() {
        DocumentsInMap<BankStatement> statements = new DocumentsInMap<>(new StatementCard());
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < LIFE.size(); i++) {
            statements.fold(LIFE.get(i), Recorded.at(i + 1L));
            BankStatement now = statements.all().values().iterator().next();
            counts.add(now.linesOpen() + " open, " + now.linesMatched() + " matched, " + now.linesAssigned()
                    + " assigned, " + now.parkedLines().size() + " parked, " + now.state());
            assertThat(now.version()).isEqualTo(i);
        }

        assertThat(counts)
                .containsExactly(
                        "3 open, 0 matched, 0 assigned, 0 parked, OPEN",
                        "3 open, 0 matched, 0 assigned, 0 parked, OPEN",
                        "2 open, 1 matched, 0 assigned, 0 parked, OPEN",
                        "3 open, 0 matched, 0 assigned, 0 parked, OPEN",
                        "2 open, 0 matched, 1 assigned, 0 parked, OPEN",
                        "1 open, 0 matched, 1 assigned, 1 parked, OPEN",
                        "2 open, 0 matched, 0 assigned, 1 parked, OPEN",
                        "2 open, 0 matched, 0 assigned, 1 parked, FINISHED",
                        "2 open, 0 matched, 0 assigned, 1 parked, OPEN");
    }

    @Test
    void a_statement_says_what_is_missing_between_its_balances() {
        DocumentsInMap<BankStatement> statements = new DocumentsInMap<>(new StatementCard());
        statements.fold(LIFE.getFirst(), Recorded.at(1));

        BankStatement statement = statements.all().values().iterator().next();
        assertThat(statement.difference())
                .isNotNull()
                .satisfies(difference -> assertThat(difference.isZero()).isTrue());
        assertThat(statement.finishedBy()).isNull();
        assertThat(statement.state()).isEqualTo(StatementState.OPEN);
    }

    @Test
    void a_parked_line_that_is_parked_again_or_matched_is_counted_once() {
        LineParked parked = (LineParked) LIFE.get(5);
        LinesMatched matched = (LinesMatched) LIFE.get(ENTERED_WITH_LINES);
        LineParked first = new LineParked(
                parked.statement(), 1, parked.amount(), parked.valueDate(), parked.owner(), "?", parked.parkedBy());
        DocumentsInMap<BankStatement> statements = new DocumentsInMap<>(new StatementCard());
        List<StatementEvent> story = List.of(LIFE.getFirst(), first, first, matched);
        for (int i = 0; i < story.size(); i++) {
            statements.fold(story.get(i), Recorded.at(i + 1L));
            assertThat(statements.all().values().iterator().next().parkedLines())
                    .extracting(ParkedLine::line)
                    .isEqualTo(i == 1 || i == 2 ? List.of(1) : List.of());
        }
    }

    @Test
    void each_line_is_where_it_was_brought_last() {
        LinesFold lines = new LinesFold();
        LIFE.subList(0, 3).forEach(lines::on);
        assertThat(lines.lines()).extracting(LineAtHome::home).containsExactly(Home.MATCHED, Home.OPEN);
        assertThat(lines.lines().getFirst().match())
                .isEqualTo(lines.matches().getFirst().matched().match());

        LIFE.subList(3, 5).forEach(lines::on);
        assertThat(lines.lines()).extracting(LineAtHome::home).containsExactly(Home.OPEN, Home.ASSIGNED);
        assertThat(lines.matches()).extracting(Match::takenBackBecause).containsExactly((StatementEvent.MatchTakenBack)
                LIFE.get(3));

        LineParked parked = (LineParked) LIFE.get(5);
        lines.on(new LineParked(
                parked.statement(), 1, parked.amount(), parked.valueDate(), parked.owner(), "?", parked.parkedBy()));
        assertThat(lines.lines().getFirst().owner()).isEqualTo(parked.owner());

        LineReopened reopened = (LineReopened) LIFE.get(6);
        lines.on(reopened);
        assertThat(lines.lines()).extracting(LineAtHome::home).containsExactly(Home.PARKED, Home.OPEN);
    }

    @Test
    void a_candidate_is_free_until_a_match_has_it() {
        DocumentsInMap<Candidate> candidates = new DocumentsInMap<>(new CandidateCard(ZoneId.of("Asia/Shanghai")));
        RemittanceRecorded recorded = of(RemittanceRecorded.class).getFirst();
        RemittanceConfirmed confirmed = of(RemittanceConfirmed.class).getFirst();
        RemittanceTied tied = of(RemittanceTied.class).getFirst();
        RemittanceUntied untied = of(RemittanceUntied.class).getFirst();

        candidates.fold(recorded, Recorded.at(1));
        assertThat(only(candidates).state()).isEqualTo(State.RECORDED);
        assertThat(only(candidates).month()).isEqualTo("2026-01");
        candidates.fold(confirmed, Recorded.at(2));
        assertThat(only(candidates).confirmed()).isEqualTo(confirmed.amount());
        candidates.fold(tied, Recorded.at(3));
        assertThat(only(candidates).isFreeFor(StatementKind.STATEMENT, MatchDirection.CAME))
                .isFalse();
        assertThat(only(candidates).isFreeFor(StatementKind.STATEMENT, MatchDirection.WENT_BACK))
                .isTrue();
        candidates.fold(untied, Recorded.at(4));
        assertThat(only(candidates).isFreeFor(StatementKind.STATEMENT, MatchDirection.CAME))
                .isTrue();
    }

    @Test
    void a_match_of_a_remittance_that_nobody_recorded_stops_nothing() {
        DocumentsInMap<Candidate> candidates = new DocumentsInMap<>(new CandidateCard(ZoneId.of("Asia/Shanghai")));

        candidates.fold(of(RemittanceTied.class).getFirst(), Recorded.at(1));

        assertThat(only(candidates).slip()).isNull();
        assertThat(only(candidates).month()).isEmpty();
    }

    private static Candidate only(DocumentsInMap<Candidate> candidates) {
        assertThat(candidates.all()).hasSize(1);
        return candidates.all().values().iterator().next();
    }

    private static <E> List<E> of(Class<E> kind) {
        return ExampleEvents.COMPLETE.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
