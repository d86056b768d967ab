package io.countersign.loan;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about sample loans. */
public sealed interface LoanQuery {

    /** Where is this sample? Answered with an {@code Optional} of {@link Loan}. */
    record FindLoan(LoanId loan) implements LoanQuery {}

    /**
     * Which loans are there, by number, perhaps only of one account or in one state?
     *
     * @param on the day that decides what is overdue
     */
    record ListLoans(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            LocalDate on,
            @Nullable LoanId after,
            int limit) implements LoanQuery {

        /** The answer to {@link ListLoans}. */
        public record Loans(List<Loan> loans, @Nullable LoanId next) {}
    }

    /** Where a loan stands on a day. */
    enum State {
        LENT,
        OVERDUE,
        RETURNED
    }

    /** A loan as the office sees it. */
    record Loan(
            LoanId loan,
            CustomerAccountId account,
            String sample,
            int pieces,
            LocalDate lentOn,
            LocalDate dueOn,
            PersonId lentBy,
            @Nullable LocalDate returnedOn,
            @Nullable String condition,
            @Nullable PersonId takenBackBy,
            long version) {

        /** Where it stands on this day: overdue from the day after the one on which it is due. */
        public State stateOn(LocalDate day) {
            if (returnedOn != null) {
                return State.RETURNED;
            }
            return day.isAfter(dueOn) ? State.OVERDUE : State.LENT;
        }
    }
}
