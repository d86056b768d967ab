package io.countersign.query.journal;

import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.remittance.RemittanceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * To which bank account each remittance goes. The slip says it, and it is remembered until nothing can need it any more:
 * until the money came or is known never to come, and for money that goes back, until it does.
 */
final class Banks {

    /** The bank account of money that came before the ledger was there. */
    static final String BROUGHT_ALONG = "brought-along";

    private final Predicate<RemittanceId> goesBack;
    private final boolean leftOpen;
    private final Map<RemittanceId, String> remembered = new HashMap<>();

    /** @param goesBack whether a remittance is reversed in what is still to be read */
    Banks(Predicate<RemittanceId> goesBack) {
        this(goesBack, false);
    }

    private Banks(Predicate<RemittanceId> goesBack, boolean leftOpen) {
        this.goesBack = goesBack;
        this.leftOpen = leftOpen;
    }

    /** Remembers nothing, and leaves open which bank account it is: whoever looks at the entry asks the slip. */
    static Banks leftOpen() {
        return new Banks(remittance -> false, true);
    }

    void announced(RemittanceRecorded slip) {
        if (!leftOpen) {
            remembered.put(slip.remittance(), slip.slip().bankAccount());
        }
    }

    /** Where the money came; nothing when that is left open. */
    @Nullable
    String came(RemittanceId remittance) {
        if (leftOpen) {
            return null;
        }
        return goesBack.test(remittance) ? known(remembered.get(remittance)) : known(remembered.remove(remittance));
    }

    /** Where the money left again; nothing when that is left open. */
    @Nullable
    String wentBack(RemittanceId remittance) {
        return leftOpen ? null : known(remembered.remove(remittance));
    }

    void neverCame(RemittanceId remittance) {
        remembered.remove(remittance);
    }

    /** How many remittances it still remembers. */
    int remembered() {
        return remembered.size();
    }

    private static String known(@Nullable String bank) {
        return Objects.requireNonNullElse(bank, BROUGHT_ALONG);
    }
}
