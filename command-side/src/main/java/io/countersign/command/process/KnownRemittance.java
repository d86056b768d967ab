package io.countersign.command.process;

import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.CustomerAccountId;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.money.Money;
import io.countersign.remittance.RemittanceId;
import org.jspecify.annotations.Nullable;

/**
 * What its account's own events say about a remittance.
 *
 * @param recorded absent for one that the account does not know, or that came from before the ledger
 * @param rejected whether it was said never to have come
 * @param reversed whether it went back
 */
record KnownRemittance(
        @Nullable RemittanceRecorded recorded,
        @Nullable RemittanceConfirmed confirmed,
        boolean rejected,
        boolean reversed) {

    private static final KnownRemittance UNKNOWN = new KnownRemittance(null, null, false, false);

    static KnownRemittance of(Histories histories, CustomerAccountId account, RemittanceId remittance) {
        return histories.fold(account, UNKNOWN, (known, event) -> known.after(event, remittance));
    }

    private KnownRemittance after(Object event, RemittanceId remittance) {
        return switch (event) {
            case RemittanceRecorded slip
            when slip.remittance().equals(remittance) -> new KnownRemittance(slip, confirmed, rejected, reversed);
            case RemittanceConfirmed money
            when money.remittance().equals(remittance) -> new KnownRemittance(recorded, money, rejected, reversed);
            case RemittanceRejected never
            when never.remittance().equals(remittance) -> new KnownRemittance(recorded, confirmed, true, reversed);
            case RemittanceReversed back
            when back.remittance().equals(remittance) -> new KnownRemittance(recorded, confirmed, rejected, true);
            default -> this;
        };
    }

    boolean isReversed() {
        return reversed;
    }

    /** What was confirmed of it. */
    @Nullable
    Money confirmedAmount() {
        return confirmed == null ? null : confirmed.amount();
    }

    /** Whether this much of it was confirmed, by whomever. */
    boolean isConfirmedWith(Money amount) {
        return confirmed != null && confirmed.amount().equals(amount);
    }

    /** Whether the match need not confirm it: it is confirmed, or this match has confirmed it before. */
    boolean isConfirmedAlready(LinesMatched match, Money amount) {
        return isConfirmedWith(amount) && (!reversed || isConfirmedBy(match));
    }

    /** Whether the account has no reason that can be seen from here to refuse what follows from the match. */
    boolean maySurelyBeDecided(LinesMatched match, MatchedRemittance wanted) {
        if (match.direction() == MatchDirection.WENT_BACK) {
            return reversed || isConfirmedWith(wanted.amount());
        }
        return isConfirmedAlready(match, wanted.amount()) || isPendingFor(match, wanted);
    }

    private boolean isPendingFor(LinesMatched match, MatchedRemittance wanted) {
        return recorded != null
                && confirmed == null
                && !rejected
                && !recorded.recordedBy().equals(match.matchedBy())
                && recorded.slip().amount().currency().equals(wanted.amount().currency());
    }

    private boolean isConfirmedBy(LinesMatched match) {
        return confirmed != null
                && confirmed.confirmedBy().equals(match.matchedBy())
                && confirmed.valueDate().equals(match.valueDate());
    }
}
