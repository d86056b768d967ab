package io.countersign.loan;

import io.countersign.identity.Id;

/** A sample on loan. */
public record LoanId(String value) implements Id {

    public LoanId {
        Id.checked(value, "a sample loan");
    }

    @Override
    public String toString() {
        return "sample-loan-" + value;
    }
}
