package io.countersign.project;

import io.countersign.identity.Id;

/** A price approval (工程单价格审批单). */
public record PriceApprovalId(String value) implements Id {

    public PriceApprovalId {
        Id.checked(value, "a price approval");
    }

    @Override
    public String toString() {
        return "price-approval-" + value;
    }
}
