package io.countersign.query.audit;

import io.countersign.people.DelegationId;
import io.countersign.people.PersonId;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.query.history.LogFold;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.store.authority.HeldAuthority;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few streams that one trail needs, each read once, up to where the log ended when the walk began. What it costs does
 * not grow with the log.
 */
final class Streams implements Background {

    private final LogFold log;
    private final long head;
    private final Map<PersonId, List<Read>> people = new HashMap<>();
    private @Nullable List<Published> policies;

    Streams(LogFold log) {
        this.log = log;
        this.head = log.head();
    }

    long head() {
        return head;
    }

    /** Everything that happened to one thing. */
    List<Read> of(Object thing) {
        List<Read> events = new ArrayList<>();
        log.read(
                Selection.ofStream(thing.toString()).upTo(head),
                (event, stored) -> events.add(new Read(event, stored)));
        return events;
    }

    /** The event at a position, if there is one. */
    @Nullable
    Read at(long position) {
        List<Read> events = new ArrayList<>();
        log.read(
                Selection.ofNames(Set.of()).after(position - 1).upTo(Math.min(position, head)),
                (event, stored) -> events.add(new Read(event, stored)));
        return events.isEmpty() ? null : events.getFirst();
    }

    @Override
    public HeldAuthority held(PersonId person, long position) {
        HeldAuthority held = HeldAuthority.none(person);
        for (Read read : staffEvents(person, position)) {
            held = held.after((StaffEvent) read.event());
        }
        return held;
    }

    /** The event that gave a person the roles that were their own before a position, if one did. */
    @Nullable
    StoredEvent gaveRoles(PersonId person, long position) {
        return staffEvents(person, position).reversed().stream()
                .filter(read ->
                        read.event() instanceof StaffMemberAppointed || read.event() instanceof AuthorityChanged)
                .map(Read::stored)
                .findFirst()
                .orElse(null);
    }

    /** The event that lent a person a role before a position, if one did. */
    @Nullable
    StoredEvent lent(PersonId person, DelegationId delegation, long position) {
        return staffEvents(person, position).reversed().stream()
                .filter(read -> read.event() instanceof AuthorityDelegated delegated
                        && delegated.delegation().equals(delegation))
                .map(Read::stored)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Published policy(long position) {
        return Published.inForce(policies(), position);
    }

    /** The policy with this version, if it was published before the event at this position. */
    @Nullable
    Published policy(int version, long position) {
        return Published.find(policies(), version, position);
    }

    private List<Read> staffEvents(PersonId person, long position) {
        return people.computeIfAbsent(person, this::of).stream()
                .filter(read -> read.position() < position && read.event() instanceof StaffEvent)
                .toList();
    }

    private List<Published> policies() {
        if (policies == null) {
            List<Published> all = new ArrayList<>(Published.none());
            for (Read read : of(PolicyId.OFFICE)) {
                if (read.event() instanceof PolicyPublished published) {
                    all.add(Published.of(published, read.stored()));
                }
            }
            policies = all;
        }
        return policies;
    }
}
