package io.countersign.account;

/** Why goods may leave. */
public enum ShippingBasis {
    /** Finance saw the money for all of it. */
    PAID_CONFIRMED,
    /** A slip was seen for what is not confirmed yet. */
    SLIP_SEEN
}
