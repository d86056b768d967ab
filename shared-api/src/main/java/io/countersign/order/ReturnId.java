package io.countersign.order;

import io.countersign.identity.Id;

/** Goods coming back from a customer. */
public record ReturnId(String value) implements Id {

    public ReturnId {
        Id.checked(value, "a return");
    }

    @Override
    public String toString() {
        return "return-" + value;
    }
}
