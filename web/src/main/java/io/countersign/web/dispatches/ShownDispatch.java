package io.countersign.web.dispatches;

import io.countersign.dispatch.DispatchKind;
import io.countersign.dispatch.DispatchQuery.Dispatch;
import io.countersign.dispatch.DispatchQuery.Sighting;
import io.countersign.dispatch.DispatchQuery.State;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as it is shown.
 *
 * @param tracking where it was, oldest note first
 * @param version stands in the header {@code ETag} too
 */
record ShownDispatch(
        String id,
        String account,
        DispatchKind kind,
        State state,
        String contents,
        @Nullable String order,
        @Nullable String carrier,
        @Nullable String waybill,
        LocalDate sentOn,
        ShownPerson registeredBy,
        List<ShownNote> tracking,
        @Nullable LocalDate receivedOn,
        @Nullable ShownPerson confirmedBy,
        long version) {

    static ShownDispatch of(Dispatch dispatch, Map<PersonId, String> names) {
        OrderId order = dispatch.order();
        return new ShownDispatch(
                dispatch.dispatch().value(),
                dispatch.account().value(),
                dispatch.kind(),
                dispatch.state(),
                dispatch.contents(),
                order == null ? null : order.value(),
                dispatch.carrier(),
                dispatch.waybill(),
                dispatch.sentOn(),
                ShownPerson.of(dispatch.registeredBy(), names),
                dispatch.sightings().stream()
                        .map(sighting -> ShownNote.of(sighting, names))
                        .toList(),
                dispatch.receivedOn(),
                ShownPerson.ifAny(dispatch.confirmedBy(), names),
                dispatch.version());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Dispatch dispatch) {
        return Stream.concat(
                Stream.of(dispatch.registeredBy(), dispatch.confirmedBy()).filter(Objects::nonNull),
                dispatch.sightings().stream().map(Sighting::trackedBy));
    }

    /** Where it was on a day. */
    record ShownNote(LocalDate seenOn, String note, ShownPerson trackedBy) {

        static ShownNote of(Sighting sighting, Map<PersonId, String> names) {
            return new ShownNote(sighting.seenOn(), sighting.note(), ShownPerson.of(sighting.trackedBy(), names));
        }
    }
}
