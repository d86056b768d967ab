package io.countersign.bank;

/** What a line is that is no customer's remittance. */
public enum LinePurpose {
    /** The bank's fees. */
    FEE,
    /** Interest, either way. */
    INTEREST,
    /** From or to another account of our own. */
    OWN_TRANSFER,
    /** What the office spent. */
    EXPENSE,
    /** Anything else, with a word on what. */
    OTHER
}
