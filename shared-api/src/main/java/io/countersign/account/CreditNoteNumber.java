package io.countersign.account;

import io.countersign.identity.Id;

/** A credit note, by the number printed on it. */
public record CreditNoteNumber(String value) implements Id {

    public CreditNoteNumber {
        Id.checked(value, "a credit note number");
    }

    @Override
    public String toString() {
        return "credit-note-" + value;
    }
}
