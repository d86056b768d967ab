package io.countersign.command.freight;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.freight.WeightStep;
import io.countersign.freight.ZoneRates;
import java.util.List;

/** When may rates hold? */
final class PublishingATariff {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Publishing a freight tariff",
            rule("FRT-1", "A tariff has at least one zone, and each zone once.", Facts::everyZoneOnce),
            rule("FRT-2", "Every zone has steps, each heavier than the one before.", Facts::stepsGetHeavier),
            rule("FRT-3", "Every step costs more than nothing, all in one currency.", Facts::amountsArePositive),
            rule("FRT-4", "A tariff has a reason.", Facts::reasonIsGiven));

    private PublishingATariff() {}

    /** What the rules may look at, and nothing else. */
    record Facts(List<ZoneRates> zones, String reason) {

        boolean everyZoneOnce() {
            return !zones.isEmpty()
                    && zones.stream().map(ZoneRates::zone).distinct().count() == zones.size();
        }

        boolean stepsGetHeavier() {
            return zones.stream().map(ZoneRates::steps).allMatch(Facts::getHeavier);
        }

        boolean amountsArePositive() {
            List<WeightStep> steps =
                    zones.stream().flatMap(zone -> zone.steps().stream()).toList();
            return steps.stream().allMatch(step -> step.amount().isPositive())
                    && steps.stream()
                                    .map(step -> step.amount().currency())
                                    .distinct()
                                    .count()
                            <= 1;
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }

        private static boolean getHeavier(List<WeightStep> steps) {
            int before = 0;
            for (WeightStep step : steps) {
                if (step.upToGrams() <= before) {
                    return false;
                }
                before = step.upToGrams();
            }
            return !steps.isEmpty();
        }
    }
}
