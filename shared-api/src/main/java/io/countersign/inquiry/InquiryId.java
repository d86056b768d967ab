package io.countersign.inquiry;

import io.countersign.identity.Id;

/** A stock inquiry. */
public record InquiryId(String value) implements Id {

    public InquiryId {
        Id.checked(value, "an inquiry");
    }

    @Override
    public String toString() {
        return "inquiry-" + value;
    }
}
