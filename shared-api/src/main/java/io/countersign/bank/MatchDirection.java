package io.countersign.bank;

/** Which way the money of a match went. */
public enum MatchDirection {
    /** It came: the remittance is confirmed. */
    CAME,
    /** The bank took it back: the remittance is reversed. */
    WENT_BACK
}
