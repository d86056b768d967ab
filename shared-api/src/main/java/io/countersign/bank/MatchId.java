package io.countersign.bank;

import io.countersign.identity.Id;

/** A match of statement lines and remittances. */
public record MatchId(String value) implements Id {

    public MatchId {
        Id.checked(value, "a match's number");
    }

    @Override
    public String toString() {
        return "match-" + value;
    }
}
