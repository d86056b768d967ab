package io.countersign.bank;

import io.countersign.identity.Id;

/** A bank statement. The same statement has the same number, whichever file it came in. */
public record StatementId(String value) implements Id {

    public StatementId {
        Id.checked(value, "a bank statement's number");
    }

    @Override
    public String toString() {
        return "bank-statement-" + value;
    }
}
