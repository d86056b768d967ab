package io.countersign.query.dispatches;

import io.countersign.dispatch.DispatchEvent;
import io.countersign.dispatch.DispatchEvent.DispatchReceived;
import io.countersign.dispatch.DispatchEvent.DispatchRegistered;
import io.countersign.dispatch.DispatchEvent.DispatchTracked;
import io.countersign.dispatch.DispatchQuery.Dispatch;
import io.countersign.dispatch.DispatchQuery.Sighting;
import io.countersign.dispatch.DispatchQuery.State;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each dispatch, where it was seen, and whether it arrived. */
public final class DispatchCard implements TimelessFold<Dispatch> {

    /** What the view is called. */
    public static final String NAME = "dispatches";

    private static final Set<String> EVENTS = StoredNames.namesOf(DispatchEvent.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Dispatch> document() {
        return Dispatch.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof DispatchEvent dispatch ? dispatch.dispatch().value() : null;
    }

    @Override
    public Dispatch after(@Nullable Dispatch before, Object event) {
        return switch ((DispatchEvent) event) {
            case DispatchRegistered registered ->
                new Dispatch(
                        registered.dispatch(),
                        registered.account(),
                        registered.kind(),
                        State.UNDER_WAY,
                        registered.contents(),
                        registered.order(),
                        registered.carrier(),
                        registered.waybill(),
                        registered.sentOn(),
                        registered.registeredBy(),
                        List.of(),
                        null,
                        null,
                        0);
            case DispatchTracked tracked -> {
                Dispatch known = Fold.demand(before, event);
                List<Sighting> sightings = new ArrayList<>(known.sightings());
                sightings.add(new Sighting(tracked.seenOn(), tracked.note(), tracked.trackedBy()));
                yield next(known, known.state(), sightings, null);
            }
            case DispatchReceived received -> {
                Dispatch known = Fold.demand(before, event);
                yield next(known, State.RECEIVED, known.sightings(), received);
            }
        };
    }

    private static Dispatch next(
            Dispatch before, State state, List<Sighting> sightings, @Nullable DispatchReceived received) {
        return new Dispatch(
                before.dispatch(),
                before.account(),
                before.kind(),
                state,
                before.contents(),
                before.order(),
                before.carrier(),
                before.waybill(),
                before.sentOn(),
                before.registeredBy(),
                sightings,
                received == null ? null : received.receivedOn(),
                received == null ? null : received.confirmedBy(),
                before.version() + 1);
    }
}
