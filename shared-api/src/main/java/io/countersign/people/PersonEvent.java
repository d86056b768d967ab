package io.countersign.people;

import org.axonframework.serialization.Revision;

/** Everything that can have happened to what is known about people. */
public sealed interface PersonEvent {

    ErasureId erasure();

    /** A person's name is forgotten for ever. The number stays, and says nothing any more. */
    @Revision("1")
    record PersonErased(ErasureId erasure, PersonId person, ErasureReason reason, PersonId erasedBy)
            implements PersonEvent {}
}
