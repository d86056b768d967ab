package io.countersign.complaint;

import io.countersign.identity.Id;

/** A complaint about quality. */
public record ComplaintId(String value) implements Id {

    public ComplaintId {
        Id.checked(value, "a complaint");
    }

    @Override
    public String toString() {
        return "complaint-" + value;
    }
}
