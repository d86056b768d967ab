package io.countersign.store.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.countersign.people.PersonId;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import io.countersign.staff.StaffQuery.Authority;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Who has which roles and regions, folded from a person's own events in the log.
 *
 * <p>What was read is remembered for a second, so that a busy person costs one reading a second. A change made by this
 * process is forgotten at once; one made by another is seen within that second.
 */
public final class Authorities {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int PEOPLE_MAX = 10_000;

    private final EventStore events;
    private final Cache<PersonId, Authority> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(PEOPLE_MAX)
            .build();

    /** Reads people's events from this store, in the transaction that it finds. */
    public Authorities(EventStore events) {
        this.events = events;
    }

    /** What this person may act as now; no roles at all for somebody unknown. */
    public Authority of(PersonId person) {
        return remembered.get(person, this::read);
    }

    /** Forgets what was read about this person. */
    public void forget(PersonId person) {
        remembered.invalidate(person);
    }

    private Authority read(PersonId person) {
        Authority authority = none(person);
        DomainEventStream stream = events.readEvents(person.toString());
        while (stream.hasNext()) {
            authority = after(authority, stream.next().getPayload());
        }
        return authority;
    }

    private static Authority after(Authority before, Object event) {
        return switch (event) {
            case StaffMemberAppointed appointed ->
                new Authority(appointed.person(), appointed.roles(), appointed.regions());
            case AuthorityChanged changed -> new Authority(changed.person(), changed.roles(), changed.regions());
            case StaffMemberDismissed dismissed -> none(dismissed.person());
            default -> before;
        };
    }

    private static Authority none(PersonId person) {
        return new Authority(person, List.of(), List.of());
    }
}
