package io.countersign.seal;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked of the seal. */
public sealed interface SealCommand {

    SealId seal();

    /** Make a new key that signs beside those there are. */
    record OrderKey(@TargetAggregateIdentifier SealId seal, String reason) implements SealCommand {}

    /**
     * Note that a key signs from now on.
     *
     * @param publicKey as in C2SP signed-note: name, id and key, with a plus in between
     */
    record NoteKey(@TargetAggregateIdentifier SealId seal, KeyId key, String publicKey) implements SealCommand {}

    /** Let a key sign no more. What it has signed stays signed. */
    record RetireKey(@TargetAggregateIdentifier SealId seal, KeyId key, String reason) implements SealCommand {}
}
