package io.countersign.query.bank;

import io.countersign.account.CustomerAccountId;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.StatementKind;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A remittance as the lines of a bank statement are compared with it.
 *
 * @param month in which it was sent, such as {@code 2026-01}; what candidates are looked up by
 * @param slip what its slip says; absent as long as only a match speaks of it
 * @param confirmed what came, once finance saw it
 * @param valueDate when it came
 * @param tied what kind of statement has the match that has its money
 * @param tiedBack what kind of statement has the match with which it went back
 */
public record Candidate(
        RemittanceId remittance,
        String month,
        State state,
        @Nullable Slip slip,
        @Nullable Money confirmed,
        @Nullable LocalDate valueDate,
        @Nullable StatementKind tied,
        @Nullable StatementKind tiedBack) {

    /** What a slip says, as far as a bank could know it too. */
    public record Slip(
            CustomerAccountId account,
            LocalDate sentOn,
            String bankAccount,
            PaymentMethod method,
            Money amount,
            PersonId payer,
            String reference,
            @Nullable OrderId order) {}

    Candidate recorded(String inMonth, Slip says) {
        return new Candidate(remittance, inMonth, State.RECORDED, says, confirmed, valueDate, tied, tiedBack);
    }

    Candidate confirmed(Money amount, LocalDate on) {
        return new Candidate(remittance, month, State.CONFIRMED, slip, amount, on, tied, tiedBack);
    }

    Candidate gone(State now) {
        return new Candidate(remittance, month, now, slip, confirmed, valueDate, tied, tiedBack);
    }

    Candidate tied(MatchDirection direction, @Nullable StatementKind kind) {
        return direction == MatchDirection.CAME
                ? new Candidate(remittance, month, state, slip, confirmed, valueDate, kind, tiedBack)
                : new Candidate(remittance, month, state, slip, confirmed, valueDate, tied, kind);
    }

    /** Whether a match on such a statement may still have it. */
    boolean isFreeFor(StatementKind kind, MatchDirection direction) {
        StatementKind by = direction == MatchDirection.CAME ? tied : tiedBack;
        return by == null || (by.comesAgain() && !kind.comesAgain());
    }
}
