package io.countersign.people;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked about forgetting people. */
public sealed interface PersonCommand {

    ErasureId erasure();

    /** Forget what a person is called. What they did stays, by their number. */
    record ErasePerson(@TargetAggregateIdentifier ErasureId erasure, PersonId person, ErasureReason reason)
            implements PersonCommand {}
}
