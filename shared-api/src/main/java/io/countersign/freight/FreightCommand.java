package io.countersign.freight;

import io.countersign.account.CustomerAccountId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a freight tariff. */
public sealed interface FreightCommand {

    TariffId tariff();

    /** Let these rates hold from now on. */
    record PublishTariff(@TargetAggregateIdentifier TariffId tariff, List<ZoneRates> zones, String reason)
            implements FreightCommand {

        public PublishTariff {
            zones = List.copyOf(zones);
        }
    }

    /**
     * Say what it costs to send this weight to a zone.
     *
     * @param account for whom it is asked, when for a customer
     */
    record QuoteFreight(
            @TargetAggregateIdentifier TariffId tariff,
            QuoteId quote,
            @Nullable CustomerAccountId account,
            String zone,
            int grams)
            implements FreightCommand {}
}
