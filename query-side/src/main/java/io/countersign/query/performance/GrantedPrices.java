package io.countersign.query.performance;

import io.countersign.project.AskedPrice;
import io.countersign.project.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The special prices of a project.
 *
 * @param granted in the order of the log
 */
public record GrantedPrices(ProjectId project, List<Granted> granted) {

    public GrantedPrices {
        granted = List.copyOf(granted);
    }

    /** A price and the place in the log where it was granted. */
    public record Granted(long position, AskedPrice price) {}

    /** The price that held for a model at a place in the log: the last one granted before it. */
    @Nullable
    AskedPrice before(long position, String model) {
        return granted.reversed().stream()
                .filter(one -> one.position() < position)
                .map(Granted::price)
                .filter(price -> price.model().equals(model))
                .findFirst()
                .orElse(null);
    }
}
