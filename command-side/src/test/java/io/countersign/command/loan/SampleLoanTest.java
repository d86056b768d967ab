package io.countersign.command.loan;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.loan.LoanCommand.LendSample;
import io.countersign.loan.LoanCommand.TakeSampleBack;
import io.countersign.loan.LoanEvent.SampleLent;
import io.countersign.loan.LoanEvent.SampleReturned;
import io.countersign.loan.LoanId;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SampleLoanTest {

    private static final LoanId LOAN = new LoanId("LN-1");
    private static final LocalDate DUE = TODAY.plusDays(30);

    private final FixtureConfiguration<SampleLoan> loan = stage(SampleLoan.class);

    @Test
    void a_customer_gets_samples_until_a_day() {
        loan.givenNoPriorActivity()
                .when(lend("展架", 2, TODAY, DUE), by(SALESPERSON))
                .expectEvents(lent(TODAY));
    }

    @Test
    void the_same_loan_again_changes_nothing_and_another_under_its_number_is_refused() {
        loan.given(lent(TODAY))
                .when(lend("展架", 2, TODAY, DUE), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        loan.given(lent(TODAY)).when(lend("展架", 3, TODAY, DUE), by(SALESPERSON)).expectException(refusedBy("LOA-1"));
    }

    @Test
    void nothing_is_not_lent_and_one_piece_is() {
        loan.givenNoPriorActivity()
                .when(lend("展架", 0, TODAY, DUE), by(SALESPERSON))
                .expectException(refusedBy("LOA-2"));
        loan.givenNoPriorActivity()
                .when(lend(" ", 1, TODAY, DUE), by(SALESPERSON))
                .expectException(refusedBy("LOA-2"));
        loan.givenNoPriorActivity()
                .when(lend("展架", 1, TODAY, DUE), by(SALESPERSON))
                .expectEvents(new SampleLent(LOAN, CUSTOMER, "展架", 1, TODAY, DUE, SALESPERSON));
    }

    @Test
    void nothing_is_lent_tomorrow() {
        loan.givenNoPriorActivity()
                .when(lend("展架", 2, TOMORROW, DUE), by(SALESPERSON))
                .expectException(refusedBy("LOA-3"));
    }

    @Test
    void a_loan_of_no_day_is_refused_and_one_of_a_day_is_not() {
        loan.givenNoPriorActivity()
                .when(lend("展架", 2, TODAY, TODAY), by(SALESPERSON))
                .expectException(refusedBy("LOA-4"));
        loan.givenNoPriorActivity()
                .when(lend("展架", 2, TODAY, TOMORROW), by(SALESPERSON))
                .expectEvents(new SampleLent(LOAN, CUSTOMER, "展架", 2, TODAY, TOMORROW, SALESPERSON));
    }

    @Test
    void a_refused_loan_names_every_broken_rule() {
        loan.given(lent(TODAY))
                .when(lend("", 0, TOMORROW, TODAY), by(SALESPERSON))
                .expectException(refusedBy("LOA-1", "LOA-2", "LOA-3", "LOA-4"));
    }

    @Test
    void a_sample_comes_back_on_the_day_it_was_lent_at_the_earliest() {
        loan.given(lent(TODAY)).when(takeBack(TODAY), by(ASSISTANT)).expectEvents(returned(TODAY));
        loan.given(lent(TODAY)).when(takeBack(YESTERDAY), by(ASSISTANT)).expectException(refusedBy("LOA-6"));
        loan.given(lent(TODAY)).when(takeBack(TOMORROW), by(ASSISTANT)).expectException(refusedBy("LOA-6"));
    }

    @Test
    void a_sample_comes_back_once() {
        loan.given(lent(YESTERDAY), returned(TODAY))
                .when(takeBack(TODAY), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        loan.given(lent(YESTERDAY), returned(TODAY))
                .when(takeBack(YESTERDAY), by(ASSISTANT))
                .expectException(refusedBy("LOA-5"));
    }

    @Test
    void a_refused_return_names_every_broken_rule() {
        loan.given(lent(YESTERDAY), returned(TODAY))
                .when(takeBack(TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("LOA-5", "LOA-6"));
    }

    private static LendSample lend(String sample, int pieces, LocalDate lentOn, LocalDate dueOn) {
        return new LendSample(LOAN, CUSTOMER, sample, pieces, lentOn, dueOn);
    }

    private static SampleLent lent(LocalDate on) {
        return new SampleLent(LOAN, CUSTOMER, "展架", 2, on, DUE, SALESPERSON);
    }

    private static TakeSampleBack takeBack(LocalDate on) {
        return new TakeSampleBack(LOAN, on, null);
    }

    private static SampleReturned returned(LocalDate on) {
        return new SampleReturned(LOAN, on, null, ASSISTANT);
    }
}
