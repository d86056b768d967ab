package io.countersign.query.journal;

import static io.countersign.query.journal.ChartOfAccounts.BANK;
import static io.countersign.query.journal.ChartOfAccounts.FINANCIAL_EXPENSES;
import static io.countersign.query.journal.ChartOfAccounts.OTHER_FUNDS;
import static io.countersign.query.journal.ChartOfAccounts.TO_BE_CLEARED;

import io.countersign.bank.LinePurpose;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.money.Money;
import io.countersign.query.documents.Recorded;
import org.jspecify.annotations.Nullable;

/** Posts the lines of bank statements that are no customer's remittance. */
final class BankLines {

    private BankLines() {}

    /** A line is said to be something: its money moved, and that is why. */
    static void post(LineAssigned line, Recorded recorded, Postings to) {
        post(line.purpose(), line.bankAccount(), line.amount(), Day.of(line.valueDate(), recorded), to);
    }

    /** It is not that after all: what was posted is posted the other way round. */
    static void post(LineReopened line, Recorded recorded, Postings to) {
        if (line.purpose() != null) {
            post(line.purpose(), line.bankAccount(), line.amount().negated(), Day.of(line.valueDate(), recorded), to);
        }
    }

    private static void post(LinePurpose purpose, String bankAccount, Money came, Day day, Postings to) {
        String reason = reasonFor(purpose);
        if (reason != null) {
            to.add(day, BANK, bankAccount, reason, null, came);
        }
    }

    /** The account that says why the money moved; nothing when something else posts it. */
    static @Nullable String reasonFor(LinePurpose purpose) {
        return switch (purpose) {
            case FEE, INTEREST -> FINANCIAL_EXPENSES;
            case OWN_TRANSFER -> OTHER_FUNDS;
            case OTHER -> TO_BE_CLEARED;
            case EXPENSE -> null; // the payment of its claim has taken the money from the bank already
        };
    }
}
