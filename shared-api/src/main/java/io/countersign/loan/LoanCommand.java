package io.countersign.loan;

import io.countersign.account.CustomerAccountId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a sample loan. */
public sealed interface LoanCommand {

    LoanId loan();

    /** Lend a customer samples that are in no stock. */
    record LendSample(
            @TargetAggregateIdentifier LoanId loan,
            CustomerAccountId account,
            String sample,
            int pieces,
            LocalDate lentOn,
            LocalDate dueOn)
            implements LoanCommand {}

    /**
     * Say that it is back.
     *
     * @param condition in what state it came back, when that is worth a word
     */
    record TakeSampleBack(
            @TargetAggregateIdentifier LoanId loan,
            LocalDate returnedOn,
            @Nullable String condition) implements LoanCommand {}
}
