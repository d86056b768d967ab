package io.countersign.query.performance;

import io.countersign.performance.TargetEvent;
import io.countersign.performance.TargetEvent.TargetSet;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.query.performance.MonthlyTargets.MonthlyTarget;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is aimed at. */
public final class TargetsFold implements TimelessFold<MonthlyTargets> {

    private static final Set<String> EVENTS = StoredNames.namesOf(TargetEvent.class);

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public Class<MonthlyTargets> document() {
        return MonthlyTargets.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof TargetEvent target ? target.targets().value() : null;
    }

    @Override
    public MonthlyTargets after(@Nullable MonthlyTargets before, Object event) {
        if (!(event instanceof TargetSet set)) {
            return Fold.demand(before, event);
        }
        List<MonthlyTarget> months = new ArrayList<>(before == null ? List.of() : before.months());
        months.removeIf(target -> target.month().equals(set.month()));
        months.add(new MonthlyTarget(set.month(), set.amount()));
        return new MonthlyTargets(set.targets(), months);
    }
}
