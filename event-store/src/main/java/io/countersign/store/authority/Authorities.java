package io.countersign.store.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.countersign.people.PersonId;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.store.nodes.Remembering;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Who may act as what on a day, folded from a person's own events in the log and from those of whoever lent them
 * something.
 *
 * <p>What was read is remembered for a second, so that a busy person costs one reading a second. A change made by this
 * node is forgotten at once, and one made by another before this one decides anything after it.
 */
public final class Authorities implements Remembering {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int PEOPLE_MAX = 10_000;

    private final EventStore events;
    private final Cache<PersonId, HeldAuthority> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(PEOPLE_MAX)
            .build();

    /** Reads people's events from this store, in the transaction that it finds. */
    public Authorities(EventStore events) {
        this.events = events;
    }

    /**
     * What this person may act as on this day; no roles at all for somebody unknown.
     *
     * @param day absent when nobody says which day it is: nothing that was lent counts then
     */
    public Authority of(PersonId person, @Nullable LocalDate day) {
        HeldAuthority held = held(person);
        return day == null ? held.own() : held.on(day, this::held);
    }

    /** Forgets what was read about this person, and about everybody who has lent them something. */
    public void forget(PersonId person) {
        HeldAuthority held = remembered.getIfPresent(person);
        remembered.invalidate(person);
        if (held != null) {
            held.lent().values().forEach(delegated -> remembered.invalidate(delegated.delegatedBy()));
        }
    }

    /** A person's authority may come from others: when one has changed, all are read again. */
    @Override
    public void forget(Set<String> streams) {
        forgetAll();
    }

    @Override
    public void forgetAll() {
        remembered.invalidateAll();
    }

    private HeldAuthority held(PersonId person) {
        return remembered.get(person, this::read);
    }

    private HeldAuthority read(PersonId person) {
        HeldAuthority held = HeldAuthority.none(person);
        DomainEventStream stream = events.readEvents(person.toString());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof StaffEvent event) {
                held = held.after(event);
            }
        }
        return held;
    }
}
