package io.countersign.freight;

import java.util.List;

/**
 * What sending to one zone costs.
 *
 * @param steps by rising weight
 */
public record ZoneRates(String zone, List<WeightStep> steps) {

    public ZoneRates {
        steps = List.copyOf(steps);
    }
}
