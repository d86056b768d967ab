package io.countersign.account;

import io.countersign.identity.Id;

/** A customer account, by the customer's code. */
public record CustomerAccountId(String value) implements Id {

    public CustomerAccountId {
        Id.checked(value, "a customer's code");
    }

    @Override
    public String toString() {
        return "account-" + value;
    }
}
