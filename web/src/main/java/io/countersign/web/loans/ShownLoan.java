package io.countersign.web.loans;

import io.countersign.loan.LoanQuery.Loan;
import io.countersign.loan.LoanQuery.State;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample loan as it is shown.
 *
 * @param state where it stands today
 * @param version stands in the header {@code ETag} too
 */
record ShownLoan(
        String id,
        String account,
        State state,
        String sample,
        int pieces,
        LocalDate lentOn,
        LocalDate dueOn,
        ShownPerson lentBy,
        @Nullable LocalDate returnedOn,
        @Nullable String condition,
        @Nullable ShownPerson takenBackBy,
        long version) {

    static ShownLoan of(Loan loan, LocalDate today, Map<PersonId, String> names) {
        return new ShownLoan(
                loan.loan().value(),
                loan.account().value(),
                loan.stateOn(today),
                loan.sample(),
                loan.pieces(),
                loan.lentOn(),
                loan.dueOn(),
                ShownPerson.of(loan.lentBy(), names),
                loan.returnedOn(),
                loan.condition(),
                ShownPerson.ifAny(loan.takenBackBy(), names),
                loan.version());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Loan loan) {
        return Stream.of(loan.lentBy(), loan.takenBackBy()).filter(Objects::nonNull);
    }
}
