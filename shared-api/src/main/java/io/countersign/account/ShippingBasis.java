package io.countersign.account;

/** Why goods may leave. */
public enum ShippingBasis {
    /** Confirmed money pays for all of it. */
    PAID_CONFIRMED,
    /** Slips that were seen, not yet confirmed, pay for some of it. */
    SLIP_SEEN,
    /** Somebody with the authority approved that it ships unpaid. */
    CREDIT_RELEASE
}
