package io.countersign.command.bank;

import static io.countersign.command.bank.BankStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.bank.LinePurpose;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchId;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.StatementCommand.AssignLine;
import io.countersign.bank.StatementCommand.FinishStatement;
import io.countersign.bank.StatementCommand.MatchLines;
import io.countersign.bank.StatementCommand.ParkLine;
import io.countersign.bank.StatementCommand.ReopenLine;
import io.countersign.bank.StatementCommand.TakeMatchBack;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementEvent.StatementEntered;
import io.countersign.bank.StatementEvent.StatementLinesEntered;
import io.countersign.bank.StatementEvent.StatementReopened;
import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementKind;
import io.countersign.bank.StatementLine;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class BankStatementTest {

    private final FixtureConfiguration<BankStatement> statement = statement();

    @Test
    void a_statement_is_entered_with_what_its_lines_come_to() {
        statement.givenNoPriorActivity().when(enter(lines()), by(FINANCE)).expectEvents(entered(), itsLines());
    }

    @Test
    void a_long_statement_is_entered_in_lists_of_five_hundred_lines() {
        List<StatementLine> many = IntStream.rangeClosed(1, 1001)
                .mapToObj(number -> line(number, "1.00", YESTERDAY, null))
                .toList();
        StatementEntered head = new StatementEntered(
                STATEMENT,
                StatementKind.STATEMENT,
                StatementFormat.MT940,
                BANK_ACCOUNT,
                Currency.getInstance("CNY"),
                "12/1",
                YESTERDAY,
                YESTERDAY,
                yuan("0.00"),
                yuan("1001.00"),
                yuan("1001.00"),
                1001,
                entered().sha256(),
                FINANCE);

        statement
                .givenNoPriorActivity()
                .when(enter(YESTERDAY, "0.00", "1001.00", many), by(FINANCE))
                .expectEvents(
                        head,
                        new StatementLinesEntered(STATEMENT, many.subList(0, 500)),
                        new StatementLinesEntered(STATEMENT, many.subList(500, 1000)),
                        new StatementLinesEntered(STATEMENT, many.subList(1000, 1001)));
    }

    @Test
    void a_statement_without_lines_is_one() {
        statement
                .givenNoPriorActivity()
                .when(enter(YESTERDAY, "5.00", "5.00", List.of()), by(FINANCE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_statement_again_adds_nothing_even_when_names_in_it_were_erased() {
        List<StatementLine> renamed = new ArrayList<>(lines());
        renamed.set(0, line(1, "1000.00", YESTERDAY, new PersonId("somebody-else")));

        given(entered(), itsLines())
                .when(enter(lines()), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(entered(), itsLines())
                .when(enter(renamed), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_statement_under_its_number_is_refused() {
        List<StatementLine> other = new ArrayList<>(lines());
        other.set(3, line(4, "-300.01", YESTERDAY, null));

        given(entered(), itsLines()).when(enter(other), by(FINANCE)).expectException(refusedBy("BNK-1"));
    }

    @Test
    void a_statement_ends_today_at_the_latest_and_not_before_it_begins() {
        statement
                .givenNoPriorActivity()
                .when(enter(TODAY, null, null, lines()), by(FINANCE))
                .expectSuccessfulHandlerExecution();
        statement
                .givenNoPriorActivity()
                .when(enter(TOMORROW, null, null, lines()), by(FINANCE))
                .expectException(refusedBy("BNK-2"));
        statement
                .givenNoPriorActivity()
                .when(enter(YESTERDAY.minusDays(1), null, null, lines()), by(FINANCE))
                .expectException(refusedBy("BNK-2"));
    }

    @Test
    void lines_are_numbered_from_one() {
        statement
                .givenNoPriorActivity()
                .when(enter(lines().subList(1, 4)), by(FINANCE))
                .expectException(refusedBy("BNK-3"));
    }

    @Test
    void one_currency_is_enough() {
        Money dollars = Money.of("1.00", Currency.getInstance("USD"));
        StatementLine foreign = new StatementLine(1, YESTERDAY, YESTERDAY, dollars, false, null, null, null);

        statement
                .givenNoPriorActivity()
                .when(enter(List.of(foreign)), by(FINANCE))
                .expectException(refusedBy("BNK-4"));
    }

    @Test
    void one_balance_alone_says_nothing() {
        statement
                .givenNoPriorActivity()
                .when(enter(YESTERDAY, "1.00", null, lines()), by(FINANCE))
                .expectException(refusedBy("BNK-5"));
    }

    @Test
    void a_refused_statement_names_every_broken_rule() {
        Money dollars = Money.of("1.00", Currency.getInstance("USD"));
        StatementLine foreign = new StatementLine(2, YESTERDAY, YESTERDAY, dollars, false, null, null, null);

        given(entered(), itsLines())
                .when(enter(TOMORROW, null, "1.00", List.of(foreign)), by(FINANCE))
                .expectException(refusedBy("BNK-1", "BNK-2", "BNK-3", "BNK-4", "BNK-5"));
    }

    @Test
    void a_line_is_the_money_of_a_remittance() {
        given(entered(), itsLines())
                .when(match(MATCH, List.of(IN_1000), of(R1, "1000.00")), by(FINANCE))
                .expectEvents(matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00")));
    }

    @Test
    void a_line_is_the_money_of_two_remittances() {
        given(entered(), itsLines())
                .when(match(MATCH, List.of(IN_1000), of(R1, "999.99"), of(R2, "0.01")), by(FINANCE))
                .expectEvents(matched(MATCH, IN_1000, "1000.00", of(R1, "999.99"), of(R2, "0.01")));
    }

    @Test
    void two_lines_are_the_money_of_one_remittance() {
        given(entered(), itsLines())
                .when(match(MATCH, List.of(IN_500, IN_1000), of(R1, "1500.00")), by(FINANCE))
                .expectEvents(new LinesMatched(
                        STATEMENT,
                        MATCH,
                        StatementKind.STATEMENT,
                        BANK_ACCOUNT,
                        MatchDirection.CAME,
                        List.of(
                                new MatchedLine(IN_500, yuan("500.00"), YESTERDAY),
                                new MatchedLine(IN_1000, yuan("1000.00"), YESTERDAY)),
                        List.of(of(R1, "1500.00")),
                        YESTERDAY,
                        null,
                        List.of(),
                        null,
                        FINANCE));
    }

    @Test
    void a_line_that_went_out_takes_a_remittance_back() {
        given(entered(), itsLines())
                .when(match(MATCH, List.of(TAKES_BACK_300), of(R1, "300.00")), by(FINANCE))
                .expectEvents(matched(MATCH, TAKES_BACK_300, "-300.00", of(R1, "300.00")));
    }

    @Test
    void a_parked_line_is_matched_even_when_its_statement_is_finished() {
        List<Object> story = new ArrayList<>(allAtHome());
        story.add(finished());

        given(story)
                .when(match(OTHER_MATCH, List.of(IN_500), of(R2, "500.00")), by(FINANCE))
                .expectEvents(matched(OTHER_MATCH, IN_500, "500.00", of(R2, "500.00")));
    }

    @Test
    void the_same_match_again_changes_nothing_and_another_under_its_number_is_refused() {
        Object before = matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00"));

        given(entered(), itsLines(), before)
                .when(match(MATCH, List.of(IN_1000), of(R1, "1000.00")), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(entered(), itsLines(), before, takenBack())
                .when(match(MATCH, List.of(IN_1000), of(R1, "1000.00")), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(entered(), itsLines(), before)
                .when(match(MATCH, List.of(IN_500), of(R2, "500.00")), by(FINANCE))
                .expectException(refusedBy("BNK-6"));
    }

    @Test
    void a_match_is_of_lines_that_there_are() {
        refuse(match(MATCH, List.of(), of(R1, "1000.00")), "BNK-7", "BNK-11");
        refuse(match(MATCH, List.of(5), of(R1, "1000.00")), "BNK-7", "BNK-11");
        refuse(match(MATCH, List.of(0), of(R1, "1000.00")), "BNK-7", "BNK-11");
        refuse(match(MATCH, List.of(IN_500, IN_500), of(R1, "1000.00")), "BNK-7");
    }

    @Test
    void a_line_has_one_home() {
        given(entered(), itsLines(), matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00")))
                .when(match(OTHER_MATCH, List.of(IN_1000), of(R2, "1000.00")), by(FINANCE))
                .expectException(refusedBy("BNK-8"));
        given(entered(), itsLines(), assigned(OUT_25, "-25.00", LinePurpose.FEE, null))
                .when(match(OTHER_MATCH, List.of(OUT_25), of(R2, "25.00")), by(FINANCE))
                .expectException(refusedBy("BNK-8"));
    }

    @Test
    void lines_and_remittances_are_not_several_on_both_sides() {
        refuse(match(MATCH, List.of(IN_1000, IN_500), of(R1, "1000.00"), of(R2, "500.00")), "BNK-9");
        refuse(match(MATCH, List.of(IN_1000)), "BNK-9", "BNK-11");
        refuse(match(MATCH, List.of(IN_1000), of(R1, "500.00"), of(R1, "500.00")), "BNK-9");
    }

    @Test
    void lines_that_go_both_ways_are_no_match() {
        refuse(match(MATCH, List.of(IN_1000, OUT_25), of(R1, "975.00")), "BNK-10");
    }

    @Test
    void a_cent_makes_a_difference() {
        refuse(match(MATCH, List.of(IN_1000), of(R1, "999.99")), "BNK-11");
        refuse(match(MATCH, List.of(IN_1000), of(R1, "1000.01")), "BNK-11");
        refuse(match(MATCH, List.of(IN_1000), of(R1, "1000.00"), of(R2, "0.00")), "BNK-11");
        refuse(match(MATCH, List.of(IN_1000), of(R1, "1001.00"), of(R2, "-1.00")), "BNK-11");
        refuse(
                match(
                        MATCH,
                        List.of(IN_1000),
                        new MatchedRemittance(R1, CUSTOMER, Money.of("1000.00", Currency.getInstance("USD")))),
                "BNK-11");
    }

    @Test
    void a_remittance_stands_in_one_match_each_way() {
        Object came = matched(MATCH, IN_500, "500.00", of(R1, "500.00"));

        given(entered(), itsLines(), came)
                .when(match(OTHER_MATCH, List.of(IN_1000), of(R1, "1000.00")), by(FINANCE))
                .expectException(refusedBy("BNK-12"));
        given(entered(), itsLines(), came)
                .when(match(OTHER_MATCH, List.of(TAKES_BACK_300), of(R1, "300.00")), by(FINANCE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_line_is_matched_on_its_value_date_at_the_earliest() {
        StatementLinesEntered of = new StatementLinesEntered(
                STATEMENT,
                List.of(
                        line(1, "1000.00", TODAY, null),
                        line(2, "500.00", TOMORROW, null),
                        line(3, "-25.00", YESTERDAY, null),
                        line(4, "-300.00", YESTERDAY, null)));

        given(entered(), of)
                .when(match(MATCH, List.of(IN_1000), of(R1, "1000.00")), by(FINANCE))
                .expectSuccessfulHandlerExecution();
        given(entered(), of)
                .when(match(MATCH, List.of(IN_500), of(R1, "500.00")), by(FINANCE))
                .expectException(refusedBy("BNK-13"));
    }

    @Test
    void exact_matches_are_confirmed_by_themselves_when_the_policy_says_so() {
        MatchLines exact = exact(3);

        BankStories.statement(confirming(3))
                .given(entered(), itsLines())
                .when(exact, by(FINANCE))
                .expectSuccessfulHandlerExecution();
        BankStories.statement(confirming(4))
                .given(entered(), itsLines())
                .when(exact, by(FINANCE))
                .expectException(refusedBy("BNK-14"));
        given(entered(), itsLines()).when(exact(0), by(FINANCE)).expectException(refusedBy("BNK-14"));
    }

    @Test
    void a_refused_match_names_every_broken_rule() {
        StatementLinesEntered later = new StatementLinesEntered(
                STATEMENT,
                List.of(
                        line(1, "1000.00", YESTERDAY, null),
                        line(2, "500.00", TOMORROW, null),
                        line(3, "-25.00", YESTERDAY, null),
                        line(4, "-300.00", YESTERDAY, null)));
        MatchLines wrong = new MatchLines(
                STATEMENT,
                MATCH,
                List.of(IN_1000, IN_500, OUT_25, 9),
                List.of(of(R1, "1.00"), of(R2, "0.00")),
                null,
                List.of(),
                7);

        given(
                        entered(),
                        later,
                        matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00")),
                        assigned(OUT_25, "-25.00", LinePurpose.FEE, null),
                        matched(OTHER_MATCH, TAKES_BACK_300, "-300.00", of(R2, "300.00")))
                .when(wrong, by(FINANCE))
                .expectException(refusedBy(
                        "BNK-6", "BNK-7", "BNK-8", "BNK-9", "BNK-10", "BNK-11", "BNK-12", "BNK-13", "BNK-14"));
    }

    @Test
    void a_match_is_taken_back_once() {
        Object before = matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00"));

        given(entered(), itsLines(), before)
                .when(takeBack(MATCH, "不对"), by(FINANCE))
                .expectEvents(takenBack());
        given(entered(), itsLines(), before, takenBack())
                .when(takeBack(MATCH, "不对"), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(entered(), itsLines(), before, takenBack())
                .when(match(OTHER_MATCH, List.of(IN_1000), of(R1, "1000.00")), by(FINANCE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_match_that_nobody_made_is_not_taken_back() {
        given(entered(), itsLines()).when(takeBack(MATCH, "不对"), by(FINANCE)).expectException(refusedBy("BNK-15"));
    }

    @Test
    void a_match_is_taken_back_for_a_reason() {
        given(entered(), itsLines(), matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00")))
                .when(takeBack(MATCH, " "), by(FINANCE))
                .expectException(refusedBy("BNK-16"));
    }

    @Test
    void a_refusal_to_take_back_names_every_broken_rule() {
        given(entered(), itsLines())
                .when(takeBack(MATCH, ""), by(FINANCE))
                .expectException(refusedBy("BNK-15", "BNK-16"));
    }

    @Test
    void a_line_is_a_fee() {
        given(entered(), itsLines())
                .when(new AssignLine(STATEMENT, OUT_25, LinePurpose.FEE, null), by(FINANCE))
                .expectEvents(assigned(OUT_25, "-25.00", LinePurpose.FEE, null));
    }

    @Test
    void the_same_assignment_again_changes_nothing_and_another_is_refused() {
        Object before = assigned(OUT_25, "-25.00", LinePurpose.FEE, null);

        given(entered(), itsLines(), before)
                .when(new AssignLine(STATEMENT, OUT_25, LinePurpose.FEE, null), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(entered(), itsLines(), before)
                .when(new AssignLine(STATEMENT, OUT_25, LinePurpose.INTEREST, null), by(FINANCE))
                .expectException(refusedBy("BNK-17"));
        given(entered(), itsLines())
                .when(new AssignLine(STATEMENT, 5, LinePurpose.FEE, null), by(FINANCE))
                .expectException(refusedBy("BNK-17"));
    }

    @Test
    void anything_else_is_said_in_words() {
        given(entered(), itsLines())
                .when(new AssignLine(STATEMENT, OUT_25, LinePurpose.OTHER, "押金"), by(FINANCE))
                .expectEvents(assigned(OUT_25, "-25.00", LinePurpose.OTHER, "押金"));
        given(entered(), itsLines())
                .when(new AssignLine(STATEMENT, OUT_25, LinePurpose.OTHER, " "), by(FINANCE))
                .expectException(refusedBy("BNK-18"));
        given(entered(), itsLines())
                .when(new AssignLine(STATEMENT, OUT_25, LinePurpose.OTHER, null), by(FINANCE))
                .expectException(refusedBy("BNK-18"));
    }

    @Test
    void what_comes_again_is_assigned_then() {
        given(entered(StatementKind.NOTIFICATION, null, null), itsLines())
                .when(new AssignLine(STATEMENT, OUT_25, LinePurpose.FEE, null), by(FINANCE))
                .expectException(refusedBy("BNK-19"));
        given(entered(StatementKind.INTERIM_REPORT, null, null), itsLines())
                .when(new AssignLine(STATEMENT, OUT_25, LinePurpose.FEE, null), by(FINANCE))
                .expectException(refusedBy("BNK-19"));
    }

    @Test
    void a_refused_assignment_names_every_broken_rule() {
        given(entered(StatementKind.NOTIFICATION, null, null), itsLines())
                .when(new AssignLine(STATEMENT, 5, LinePurpose.OTHER, null), by(FINANCE))
                .expectException(refusedBy("BNK-17", "BNK-18", "BNK-19"));
    }

    @Test
    void a_line_is_parked_with_somebody_and_then_with_somebody_else() {
        given(entered(), itsLines())
                .when(new ParkLine(STATEMENT, IN_500, ASSISTANT, "是谁?"), by(FINANCE))
                .expectEvents(parked(IN_500, "500.00", ASSISTANT));
        given(entered(), itsLines(), parked(IN_500, "500.00", ASSISTANT))
                .when(new ParkLine(STATEMENT, IN_500, ASSISTANT, "是谁?"), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(entered(), itsLines(), parked(IN_500, "500.00", ASSISTANT))
                .when(new ParkLine(STATEMENT, IN_500, SALESPERSON, "是谁?"), by(FINANCE))
                .expectEvents(parked(IN_500, "500.00", SALESPERSON));
    }

    @Test
    void only_what_has_no_other_home_is_parked() {
        given(entered(), itsLines(), matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00")))
                .when(new ParkLine(STATEMENT, IN_1000, ASSISTANT, "是谁?"), by(FINANCE))
                .expectException(refusedBy("BNK-20"));
    }

    @Test
    void a_refused_parking_names_every_broken_rule() {
        given(entered(), itsLines())
                .when(new ParkLine(STATEMENT, 5, ASSISTANT, " "), by(FINANCE))
                .expectException(refusedBy("BNK-20", "BNK-21"));
        given(entered(), itsLines())
                .when(new ParkLine(STATEMENT, IN_500, ASSISTANT, ""), by(FINANCE))
                .expectException(refusedBy("BNK-21"));
    }

    @Test
    void a_line_that_is_something_else_is_opened_again() {
        given(entered(), itsLines(), assigned(OUT_25, "-25.00", LinePurpose.FEE, null))
                .when(new ReopenLine(STATEMENT, OUT_25, "不对"), by(FINANCE))
                .expectEvents(reopened(OUT_25, "-25.00", LinePurpose.FEE));
        given(entered(), itsLines(), parked(IN_500, "500.00", ASSISTANT))
                .when(new ReopenLine(STATEMENT, IN_500, "不对"), by(FINANCE))
                .expectEvents(reopened(IN_500, "500.00", null));
        given(entered(), itsLines())
                .when(new ReopenLine(STATEMENT, IN_500, "不对"), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_matched_line_is_opened_by_its_match() {
        given(entered(), itsLines(), matched(MATCH, IN_1000, "1000.00", of(R1, "1000.00")))
                .when(new ReopenLine(STATEMENT, IN_1000, "不对"), by(FINANCE))
                .expectException(refusedBy("BNK-22"));
    }

    @Test
    void a_refused_reopening_names_every_broken_rule() {
        given(entered(), itsLines())
                .when(new ReopenLine(STATEMENT, 5, " "), by(FINANCE))
                .expectException(refusedBy("BNK-22", "BNK-23"));
        given(entered(), itsLines(), parked(IN_500, "500.00", ASSISTANT))
                .when(new ReopenLine(STATEMENT, IN_500, ""), by(FINANCE))
                .expectException(refusedBy("BNK-23"));
    }

    @Test
    void a_statement_is_finished_when_it_ties_and_every_line_is_at_home() {
        given(allAtHome())
                .when(new FinishStatement(STATEMENT, null), by(FINANCE))
                .expectEvents(finished());
    }

    @Test
    void finishing_twice_changes_nothing() {
        List<Object> story = new ArrayList<>(allAtHome());
        story.add(finished());

        given(story)
                .when(new FinishStatement(STATEMENT, null), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_notification_is_not_finished() {
        List<Object> story = new ArrayList<>(allAtHome());
        story.set(0, entered(StatementKind.NOTIFICATION, "100.00", "1275.00"));

        given(story).when(new FinishStatement(STATEMENT, null), by(FINANCE)).expectException(refusedBy("BNK-24"));
    }

    @Test
    void a_statement_that_does_not_tie_is_never_finished() {
        List<Object> story = new ArrayList<>(allAtHome());

        story.set(0, entered(StatementKind.STATEMENT, "100.00", "1275.01"));
        given(story).when(new FinishStatement(STATEMENT, null), by(FINANCE)).expectException(refusedBy("BNK-25"));
        story.set(0, entered(StatementKind.STATEMENT, null, null));
        given(story).when(new FinishStatement(STATEMENT, null), by(FINANCE)).expectException(refusedBy("BNK-25"));
    }

    @Test
    void one_line_without_a_home_is_enough() {
        given(allAtHome().subList(0, 5))
                .when(new FinishStatement(STATEMENT, null), by(FINANCE))
                .expectException(refusedBy("BNK-26"));
    }

    @Test
    void a_refused_finish_names_every_broken_rule() {
        given(entered(StatementKind.NOTIFICATION, null, null), itsLines())
                .when(new FinishStatement(STATEMENT, null), by(FINANCE))
                .expectException(refusedBy("BNK-24", "BNK-25", "BNK-26"));
    }

    @Test
    void a_finished_statement_that_loses_a_line_is_open_again() {
        List<Object> story = new ArrayList<>(allAtHome());
        story.add(finished());

        given(story)
                .when(takeBack(MATCH, "不对"), by(FINANCE))
                .expectEvents(takenBack(), new StatementReopened(STATEMENT, List.of(IN_1000), FINANCE));
        given(story)
                .when(new ReopenLine(STATEMENT, OUT_25, "不对"), by(FINANCE))
                .expectEvents(
                        reopened(OUT_25, "-25.00", LinePurpose.FEE),
                        new StatementReopened(STATEMENT, List.of(OUT_25), FINANCE));
    }

    @Test
    void a_statement_that_was_opened_again_is_finished_again() {
        List<Object> story = new ArrayList<>(allAtHome());
        story.add(finished());
        story.add(reopened(OUT_25, "-25.00", LinePurpose.FEE));
        story.add(new StatementReopened(STATEMENT, List.of(OUT_25), FINANCE));
        story.add(assigned(OUT_25, "-25.00", LinePurpose.EXPENSE, null));

        given(story).when(new FinishStatement(STATEMENT, null), by(FINANCE)).expectEvents(finished());
    }

    private static TestExecutor<BankStatement> given(Object... story) {
        return BankStories.statement().given(story);
    }

    private static TestExecutor<BankStatement> given(List<?> story) {
        return BankStories.statement().given(story);
    }

    private static void refuse(MatchLines command, String... codes) {
        given(entered(), itsLines()).when(command, by(FINANCE)).expectException(refusedBy(codes));
    }

    private static MatchLines exact(int policyVersion) {
        return new MatchLines(
                STATEMENT, MATCH, List.of(IN_1000), List.of(of(R1, "1000.00")), 100, List.of(), policyVersion);
    }

    private static TakeMatchBack takeBack(MatchId match, String reason) {
        return new TakeMatchBack(STATEMENT, match, reason, List.of());
    }
}
