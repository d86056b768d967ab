package io.countersign.query.staff;

import io.countersign.people.DelegationId;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.DelegationEnded;
import io.countersign.staff.StaffEvent.DepartmentAssigned;
import io.countersign.staff.StaffEvent.SignInReset;
import io.countersign.store.authority.HeldAuthority;
import io.countersign.store.log.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds, and the events that say so.
 *
 * @param own the event that gave them the roles they have now, as stream/sequence
 * @param lent the event of each delegation
 */
record ProvedAuthority(HeldAuthority held, @Nullable String own, Map<DelegationId, String> lent) {

    static ProvedAuthority none(PersonId person) {
        return new ProvedAuthority(HeldAuthority.none(person), null, Map.of());
    }

    static ProvedAuthority after(@Nullable ProvedAuthority before, StaffEvent event, StoredEvent stored) {
        ProvedAuthority known = before == null ? none(event.person()) : before;
        String proof = stored.stream() + "/" + stored.sequence();
        HeldAuthority held = known.held.after(event);
        return switch (event) {
            case AuthorityDelegated delegated -> {
                Map<DelegationId, String> more = new HashMap<>(known.lent);
                more.put(delegated.delegation(), proof);
                yield new ProvedAuthority(held, known.own, more);
            }
            case DelegationEnded ended -> new ProvedAuthority(held, known.own, known.lent);
            case DepartmentAssigned assigned -> known; // it gives no authority
            case SignInReset reset -> known; // nor does this
            default -> new ProvedAuthority(held, proof, known.lent);
        };
    }

    /** The events that prove a role: the one that gave it, and for a lent one also that whoever lent it had it. */
    List<String> proofOf(Grant grant, Map<PersonId, ProvedAuthority> everybody) {
        if (grant.delegation() == null || grant.delegatedBy() == null) {
            return known(own);
        }
        ProvedAuthority lender = everybody.getOrDefault(grant.delegatedBy(), none(grant.delegatedBy()));
        List<String> proof = new ArrayList<>(known(lent.get(grant.delegation())));
        proof.addAll(known(lender.own));
        return List.copyOf(proof);
    }

    private static List<String> known(@Nullable String proof) {
        return proof == null ? List.of() : List.of(proof);
    }
}
