package io.countersign.query.performance;

import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.query.performance.GrantedPrices.Granted;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which special prices each project has, and since when, so that a later approval moves nothing that was sold before. */
public final class GrantedPricesFold implements Fold<GrantedPrices> {

    private static final Set<String> EVENTS = StoredNames.namesOf(PriceApprovalGranted.class);

    @Override
    public String name() {
        return "granted-prices";
    }

    @Override
    public Class<GrantedPrices> document() {
        return GrantedPrices.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        return event instanceof PriceApprovalGranted granted ? granted.project().value() : null;
    }

    @Override
    public GrantedPrices after(@Nullable GrantedPrices before, Object event, Recorded recorded) {
        if (!(event instanceof PriceApprovalGranted granted)) {
            return Fold.demand(before, event);
        }
        List<Granted> all = new ArrayList<>(before == null ? List.of() : before.granted());
        granted.prices().forEach(price -> all.add(new Granted(recorded.position(), price)));
        return new GrantedPrices(granted.project(), all);
    }
}
