package io.countersign.seal;

import io.countersign.identity.Id;

/** A key that checkpoints are signed with: the first digits of its fingerprint. */
public record KeyId(String value) implements Id {

    public KeyId {
        Id.checked(value, "a key");
    }

    @Override
    public String toString() {
        return value;
    }
}
