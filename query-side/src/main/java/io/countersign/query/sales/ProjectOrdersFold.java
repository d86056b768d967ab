package io.countersign.query.sales;

import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.project.ProjectId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The orders of projects. */
public final class ProjectOrdersFold implements Fold<ProjectOrder> {

    private static final Set<String> EVENTS = StoredNames.namesOf(OrderPlaced.class);

    @Override
    public String name() {
        return "project-orders";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public Class<ProjectOrder> document() {
        return ProjectOrder.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        return event instanceof OrderPlaced placed && placed.project() != null
                ? placed.order().value()
                : null;
    }

    @Override
    public ProjectOrder after(@Nullable ProjectOrder before, Object event, Recorded recorded) {
        if (event instanceof OrderPlaced placed) {
            ProjectId project = placed.project();
            if (project != null) {
                return new ProjectOrder(placed.order(), placed.account(), project, placed.lines(), recorded.position());
            }
        }
        return Fold.demand(before, event);
    }
}
