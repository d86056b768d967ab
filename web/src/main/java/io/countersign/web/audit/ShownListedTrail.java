package io.countersign.web.audit;

import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.Mark;
import io.countersign.credit.CreditQuery.State;
import io.countersign.people.PersonId;
import io.countersign.web.audit.People.ShownPerson;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A credit release with the marks of its trail.
 *
 * @param shortBy how much money was missing
 * @param decided that it was approved or refused
 * @param ended that it was taken back or lapsed
 * @param slip that goods were let go on it
 * @param shipped that the carrier took them
 * @param settled absent while it is unpaid
 */
record ShownListedTrail(
        String id,
        String account,
        String order,
        String currency,
        String shortBy,
        State state,
        ShownMark requested,
        @Nullable ShownMark decided,
        @Nullable ShownMark ended,
        @Nullable ShownMark slip,
        @Nullable ShownMark shipped,
        @Nullable ShownMark settled) {

    static ShownListedTrail of(ListedTrail trail, People people) {
        return new ShownListedTrail(
                trail.release().value(),
                trail.account().value(),
                trail.order().value(),
                trail.shortBy().currency().getCurrencyCode(),
                trail.shortBy().toDecimal(),
                trail.state(),
                ShownMark.of(trail.requested(), people),
                ShownMark.ofNullable(trail.decided(), people),
                ShownMark.ofNullable(trail.ended(), people),
                ShownMark.ofNullable(trail.let(), people),
                ShownMark.ofNullable(trail.shipped(), people),
                ShownMark.ofNullable(trail.settled(), people));
    }

    static Stream<PersonId> people(ListedTrail trail) {
        return Stream.of(trail.requested(), trail.decided(), trail.ended(), trail.let(), trail.shipped())
                .filter(Objects::nonNull)
                .map(Mark::by)
                .filter(Objects::nonNull);
    }

    /** Where an event is, when it was recorded, and who did it. */
    record ShownMark(long position, Instant at, @Nullable ShownPerson by) {

        static ShownMark of(Mark mark, People people) {
            return new ShownMark(mark.position(), mark.at(), people.shown(mark.by()));
        }

        static @Nullable ShownMark ofNullable(@Nullable Mark mark, People people) {
            return mark == null ? null : of(mark, people);
        }
    }
}
