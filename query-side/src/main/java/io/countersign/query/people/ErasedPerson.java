package io.countersign.query.people;

import io.countersign.people.ErasureReason;
import io.countersign.people.PersonId;
import java.time.Instant;

/**
 * That a person was erased.
 *
 * @param position where it is in the log
 */
public record ErasedPerson(PersonId person, ErasureReason reason, PersonId erasedBy, Instant at, long position) {}
