package io.countersign.expense;

import io.countersign.identity.Id;

/** A claim for money spent. */
public record ExpenseClaimId(String value) implements Id {

    public ExpenseClaimId {
        Id.checked(value, "an expense claim");
    }

    @Override
    public String toString() {
        return "expense-claim-" + value;
    }
}
