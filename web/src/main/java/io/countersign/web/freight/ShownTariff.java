package io.countersign.web.freight;

import io.countersign.freight.FreightQuery.Tariff;
import io.countersign.freight.WeightStep;
import io.countersign.freight.ZoneRates;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rates that hold, as they are shown. */
record ShownTariff(
        int version,
        String currency,
        List<ShownZone> zones,
        String reason,
        LocalDate publishedOn,
        ShownPerson publishedBy) {

    static ShownTariff of(Tariff tariff, Map<PersonId, String> names) {
        return new ShownTariff(
                tariff.version(),
                tariff.zones().getFirst().steps().getFirst().amount().currency().getCurrencyCode(),
                tariff.zones().stream().map(ShownZone::of).toList(),
                tariff.reason(),
                tariff.publishedOn(),
                ShownPerson.of(tariff.publishedBy(), names));
    }

    /** What sending to one zone costs. */
    record ShownZone(String zone, List<ShownStep> steps) {

        static ShownZone of(ZoneRates rates) {
            return new ShownZone(
                    rates.zone(), rates.steps().stream().map(ShownStep::of).toList());
        }
    }

    /** What everything up to a weight costs. */
    record ShownStep(int upToGrams, String amount) {

        static ShownStep of(WeightStep step) {
            return new ShownStep(step.upToGrams(), step.amount().toDecimal());
        }
    }
}
