package io.countersign.command.bank;

import static io.countersign.command.bank.BankStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchId;
import io.countersign.bank.StatementKind;
import io.countersign.bank.TieCommand.TieRemittance;
import io.countersign.bank.TieCommand.UntieRemittance;
import io.countersign.bank.TieEvent.RemittanceTied;
import io.countersign.bank.TieEvent.RemittanceUntied;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RemittanceTieTest {

    private final FixtureConfiguration<RemittanceTie> tie = stage(RemittanceTie.class);

    @Test
    void a_remittance_is_in_one_match() {
        tie.givenNoPriorActivity()
                .when(tie(MATCH, StatementKind.STATEMENT), by(FINANCE))
                .expectEvents(tied(MATCH, StatementKind.STATEMENT));
        tie.given(tied(MATCH, StatementKind.STATEMENT))
                .when(tie(MATCH, StatementKind.STATEMENT), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        tie.given(tied(MATCH, StatementKind.STATEMENT))
                .when(tie(OTHER_MATCH, StatementKind.STATEMENT), by(FINANCE))
                .expectException(refusedBy("BNK-27"));
    }

    @Test
    void it_may_come_and_go_back() {
        tie.given(tied(MATCH, StatementKind.STATEMENT))
                .when(
                        new TieRemittance(
                                R1, MatchDirection.WENT_BACK, STATEMENT, OTHER_MATCH, StatementKind.STATEMENT),
                        by(FINANCE))
                .expectEvents(new RemittanceTied(
                        R1, MatchDirection.WENT_BACK, STATEMENT, OTHER_MATCH, StatementKind.STATEMENT));
    }

    @Test
    void a_statement_takes_over_from_what_was_told_before_it_and_not_the_other_way_round() {
        tie.given(tied(MATCH, StatementKind.NOTIFICATION))
                .when(tie(OTHER_MATCH, StatementKind.STATEMENT), by(FINANCE))
                .expectEvents(tied(OTHER_MATCH, StatementKind.STATEMENT));
        tie.given(tied(MATCH, StatementKind.INTERIM_REPORT))
                .when(tie(OTHER_MATCH, StatementKind.STATEMENT), by(FINANCE))
                .expectEvents(tied(OTHER_MATCH, StatementKind.STATEMENT));
        tie.given(tied(MATCH, StatementKind.NOTIFICATION))
                .when(tie(OTHER_MATCH, StatementKind.INTERIM_REPORT), by(FINANCE))
                .expectException(refusedBy("BNK-27"));
        tie.given(tied(MATCH, StatementKind.STATEMENT))
                .when(tie(OTHER_MATCH, StatementKind.NOTIFICATION), by(FINANCE))
                .expectException(refusedBy("BNK-27"));
    }

    @Test
    void a_match_lets_go_of_what_it_has_and_of_nothing_else() {
        RemittanceUntied untied = new RemittanceUntied(R1, MatchDirection.CAME, STATEMENT, MATCH);

        tie.given(tied(MATCH, StatementKind.STATEMENT))
                .when(untie(MATCH), by(FINANCE))
                .expectEvents(untied);
        tie.given(tied(MATCH, StatementKind.STATEMENT))
                .when(untie(OTHER_MATCH), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        tie.given(tied(MATCH, StatementKind.STATEMENT), untied)
                .when(untie(MATCH), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        tie.given(tied(MATCH, StatementKind.STATEMENT), untied)
                .when(tie(OTHER_MATCH, StatementKind.STATEMENT), by(FINANCE))
                .expectEvents(tied(OTHER_MATCH, StatementKind.STATEMENT));
    }

    private static TieRemittance tie(MatchId match, StatementKind kind) {
        return new TieRemittance(R1, MatchDirection.CAME, STATEMENT, match, kind);
    }

    private static RemittanceTied tied(MatchId match, StatementKind kind) {
        return new RemittanceTied(R1, MatchDirection.CAME, STATEMENT, match, kind);
    }

    private static UntieRemittance untie(MatchId match) {
        return new UntieRemittance(R1, MatchDirection.CAME, STATEMENT, match);
    }
}
