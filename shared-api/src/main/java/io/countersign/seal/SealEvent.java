package io.countersign.seal;

import io.countersign.people.PersonId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to the seal's keys. */
public sealed interface SealEvent {

    SealId seal();

    /** Somebody wants a new key, for a reason. */
    @Revision("1")
    record KeyOrdered(SealId seal, String reason, PersonId orderedBy) implements SealEvent {}

    /** A key signs from here on, beside those that did already. What they sealed vouches for it. */
    @Revision("1")
    record KeyTakenUp(SealId seal, KeyId key, String publicKey) implements SealEvent {}

    /** A key signs no more; what it signed stays signed. */
    @Revision("1")
    record KeyRetired(SealId seal, KeyId key, String reason, PersonId retiredBy) implements SealEvent {}
}
