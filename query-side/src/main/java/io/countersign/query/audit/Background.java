package io.countersign.query.audit;

import io.countersign.people.PersonId;
import io.countersign.store.authority.HeldAuthority;

/** What had been said about people and about the policy before an event. */
interface Background {

    /** What a person held before the event at this position. */
    HeldAuthority held(PersonId person, long position);

    /** Which policy was in force before the event at this position. */
    Published policy(long position);
}
