package io.countersign.bank;

/** How binding it is what the bank says. */
public enum StatementKind {
    /** What the bank stands by, with the balances before and after it. */
    STATEMENT,
    /** What has happened so far today; the statement will say it again. */
    INTERIM_REPORT,
    /** Single bookings told in advance; the statement will say them again. */
    NOTIFICATION;

    /** Whether a statement is going to say the same again. */
    public boolean comesAgain() {
        return this != STATEMENT;
    }
}
