package io.countersign.stock;

/** Why goods came into a warehouse. */
public enum ReceiptReason {
    /** They were there when the ledger began. */
    OPENING,
    /** A maker delivered them. */
    PURCHASE,
    /** A customer sent them back. */
    RETURN
}
