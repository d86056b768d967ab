package io.countersign.loan;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a sample loan. */
public sealed interface LoanEvent {

    LoanId loan();

    /** A customer has samples until a day. */
    @Revision("1")
    record SampleLent(
            LoanId loan,
            CustomerAccountId account,
            String sample,
            int pieces,
            LocalDate lentOn,
            LocalDate dueOn,
            PersonId lentBy)
            implements LoanEvent {}

    /** The samples are back. */
    @Revision("1")
    record SampleReturned(
            LoanId loan, LocalDate returnedOn, @Nullable String condition, PersonId takenBackBy) implements LoanEvent {}
}
