package io.countersign.command.freight;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.freight.FreightCommand.PublishTariff;
import io.countersign.freight.FreightCommand.QuoteFreight;
import io.countersign.freight.FreightEvent.FreightQuoted;
import io.countersign.freight.FreightEvent.FreightTariffPublished;
import io.countersign.freight.QuoteId;
import io.countersign.freight.TariffId;
import io.countersign.freight.WeightStep;
import io.countersign.freight.ZoneRates;
import io.countersign.people.Acting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A freight tariff: what sending a weight to a zone costs, published in versions, and quoted from the version in force.
 *
 * <p>A weight between two steps is charged as the heavier one.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class FreightTariff {

    @AggregateIdentifier
    private TariffId id;

    private int version;
    private List<ZoneRates> zones = List.of();
    private final Map<QuoteId, Fingerprint> quotes = new HashMap<>();

    FreightTariff() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishTariff command, Acting acting) {
        PublishingATariff.RULES.demand(new PublishingATariff.Facts(command.zones(), command.reason()));
        if (!command.zones().equals(zones)) {
            apply(new FreightTariffPublished(
                    command.tariff(), version + 1, command.zones(), command.reason(), acting.today(), acting.person()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(QuoteFreight command, Acting acting) {
        Fingerprint before = quotes.get(command.quote());
        ZoneRates rates = ratesOf(command.zone());
        QuotingFreight.RULES.demand(new QuotingFreight.Facts(before, fingerprintOf(command), rates, command.grams()));
        if (before == null && rates != null) {
            WeightStep charged = stepFor(rates, command.grams());
            apply(new FreightQuoted(
                    id,
                    command.quote(),
                    command.account(),
                    command.zone(),
                    command.grams(),
                    charged.upToGrams(),
                    charged.amount(),
                    version,
                    acting.today(),
                    acting.person()));
        }
    }

    @EventSourcingHandler
    void on(FreightTariffPublished event) {
        id = event.tariff();
        version = event.version();
        zones = event.zones();
    }

    @EventSourcingHandler
    void on(FreightQuoted event) {
        quotes.put(event.quote(), fingerprintOf(event));
    }

    private @Nullable ZoneRates ratesOf(String zone) {
        return zones.stream()
                .filter(rates -> rates.zone().equals(zone))
                .findFirst()
                .orElse(null);
    }

    private static WeightStep stepFor(ZoneRates rates, int grams) {
        return rates.steps().stream()
                .filter(step -> grams <= step.upToGrams())
                .findFirst()
                .orElseThrow();
    }

    private static Fingerprint fingerprintOf(QuoteFreight command) {
        return Fingerprint.of(Optional.ofNullable(command.account()), command.zone(), command.grams());
    }

    private static Fingerprint fingerprintOf(FreightQuoted event) {
        return Fingerprint.of(Optional.ofNullable(event.account()), event.zone(), event.grams());
    }
}
