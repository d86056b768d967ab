package io.countersign.freight;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a freight tariff. */
public sealed interface FreightEvent {

    TariffId tariff();

    /** These rates hold from now on, until others are published. */
    @Revision("1")
    record FreightTariffPublished(
            TariffId tariff,
            int version,
            List<ZoneRates> zones,
            String reason,
            LocalDate publishedOn,
            PersonId publishedBy)
            implements FreightEvent {

        public FreightTariffPublished {
            zones = List.copyOf(zones);
        }
    }

    /**
     * Somebody was told what sending costs.
     *
     * @param grams what was asked
     * @param chargedGrams the weight step that is charged
     * @param tariffVersion the rates it was worked out from
     */
    @Revision("1")
    record FreightQuoted(
            TariffId tariff,
            QuoteId quote,
            @Nullable CustomerAccountId account,
            String zone,
            int grams,
            int chargedGrams,
            Money amount,
            int tariffVersion,
            LocalDate quotedOn,
            PersonId quotedBy)
            implements FreightEvent {}
}
