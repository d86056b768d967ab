package io.countersign.store.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.countersign.people.PersonId;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import java.time.Duration;
import java.util.List;

/**
 * Who has which roles and regions, folded from a person's own events in the log.
 *
 * <p>What was read is remembered for a second, so that a busy person costs one reading a second. A change made by this
 * process is forgotten at once; one made by another is seen within that second.
 */
public final class Authorities {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int PEOPLE_MAX = 10_000;

    private final EventLog log;
    private final EventReading reading;
    private final Cache<PersonId, Authority> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(PEOPLE_MAX)
            .build();

    public Authorities(EventLog log, EventReading reading) {
        this.log = log;
        this.reading = reading;
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
        Authority[] authority = {none(person)};
        log.read(
                Selection.ofStream(person.toString()),
                stored -> authority[0] = after(authority[0], reading.event(stored)));
        return authority[0];
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
