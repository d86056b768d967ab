package io.countersign.command.freight;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.freight.ZoneRates;
import org.jspecify.annotations.Nullable;

/** When can somebody be told what sending costs? */
final class QuotingFreight {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Quoting freight",
            rule("FRT-5", "A quote's number is used once; the same quote may be asked for again.", Facts::newOrTheSame),
            rule("FRT-6", "A tariff is in force, and the zone is in it.", Facts::zoneIsKnown),
            rule("FRT-7", "What is sent weighs more than nothing.", Facts::weightIsPositive),
            rule("FRT-8", "What is sent is not heavier than the zone's heaviest step.", Facts::weightIsWithinTariff));

    private QuotingFreight() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            @Nullable ZoneRates rates,
            int grams) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean zoneIsKnown() {
            return rates != null;
        }

        boolean weightIsPositive() {
            return grams > 0;
        }

        boolean weightIsWithinTariff() {
            return rates == null || grams <= rates.steps().getLast().upToGrams();
        }
    }
}
