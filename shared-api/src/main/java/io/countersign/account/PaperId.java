package io.countersign.account;

import io.countersign.identity.Id;

/** A paper of a customer: a licence, a certificate, invoicing details. */
public record PaperId(String value) implements Id {

    public PaperId {
        Id.checked(value, "a paper");
    }

    @Override
    public String toString() {
        return "paper-" + value;
    }
}
