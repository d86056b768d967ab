package io.countersign.remittance;

import io.countersign.account.Allocation;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about remittances. */
public sealed interface RemittanceQuery {

    /** What became of this remittance? Answered with an {@code Optional} of {@link Remittance}. */
    record FindRemittance(RemittanceId remittance) implements RemittanceQuery {}

    /** Which remittances are there, by number, perhaps only of one account or in one state? */
    record ListRemittances(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable RemittanceId after,
            int limit) implements RemittanceQuery {

        /** The answer to {@link ListRemittances}. */
        public record Remittances(
                List<Remittance> remittances, @Nullable RemittanceId next) {}
    }

    /** Where a remittance stands. */
    enum State {
        RECORDED,
        CONFIRMED,
        REJECTED,
        REVERSED
    }

    /**
     * A remittance as finance sees it.
     *
     * @param slip absent for a payment brought along from the time before the ledger
     * @param confirmed what really came, once finance saw it
     */
    record Remittance(
            RemittanceId remittance,
            CustomerAccountId account,
            State state,
            @Nullable RemittanceSlip slip,
            @Nullable Money confirmed,
            @Nullable LocalDate valueDate,
            List<Allocation> allocations,
            @Nullable PersonId recordedBy,
            @Nullable PersonId decidedBy,
            @Nullable String reason) {}
}
