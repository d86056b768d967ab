package io.countersign.staff;

import io.countersign.people.DelegationId;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about staff. */
public sealed interface StaffQuery {

    /** What may this person act as now? Answered from the log, also for somebody never appointed. */
    record FindAuthority(PersonId person) implements StaffQuery {}

    /** What could this person act as at that moment, by what was on record then? */
    record FindAuthorityAt(PersonId person, Instant at) implements StaffQuery {

        /**
         * The answer to {@link FindAuthorityAt}.
         *
         * @param day that moment's day in the company's time zone
         * @param held own roles first; none for somebody who was not appointed by then or had left
         */
        public record AuthorityAt(PersonId person, Instant at, LocalDate day, List<HeldRole> held) {

            public AuthorityAt {
                held = List.copyOf(held);
            }
        }

        /**
         * A role that a person could act as.
         *
         * @param provedBy the events that gave it to them, as stream/sequence
         */
        public record HeldRole(Grant grant, List<String> provedBy) {

            public HeldRole {
                provedBy = List.copyOf(provedBy);
            }
        }
    }

    /** Who is on the staff, dismissed people included, in order of appointment? */
    record ListStaff() implements StaffQuery {

        /** The answer to {@link ListStaff}. */
        public record Staff(List<StaffMember> members) {}
    }

    /**
     * One member of staff as the ledger knows them; the name is in the directory of people.
     *
     * @param delegations what was ever lent to them, oldest first
     */
    record StaffMember(
            PersonId person,
            List<Role> roles,
            List<Region> regions,
            List<Delegation> delegations,
            boolean dismissed,
            Instant appointedAt,
            PersonId appointedBy,
            long version) {

        public StaffMember {
            delegations = List.copyOf(delegations);
        }
    }

    /**
     * A role that somebody lent to somebody else.
     *
     * @param until the last day, unless it was ended before
     * @param endedBy who ended it before its last day
     */
    record Delegation(
            DelegationId delegation,
            Role role,
            List<Region> regions,
            LocalDate from,
            LocalDate until,
            String reason,
            PersonId delegatedBy,
            @Nullable PersonId endedBy) {

        public Delegation {
            regions = List.copyOf(regions);
        }
    }

    /**
     * The answer to {@link FindAuthority}.
     *
     * @param roles the person's own; empty for somebody who was never appointed or has left
     * @param lent what others have lent to them and is in force
     */
    record Authority(PersonId person, List<Role> roles, List<Region> regions, List<Grant> lent) {

        public Authority {
            lent = List.copyOf(lent);
        }

        /** Somebody without any. */
        public static Authority none(PersonId person) {
            return new Authority(person, List.of(), List.of(), List.of());
        }

        /** Everything the person may act as, their own roles first. */
        public List<Grant> grants() {
            return Stream.concat(roles.stream().map(role -> Grant.own(role, regions)), lent.stream())
                    .toList();
        }

        /** Every role the person may act as, own or lent. */
        public Set<Role> mayActAs() {
            return grants().stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
        }
    }
}
