package io.countersign.web.people;

/** Why somebody is in the directory of people. */
public enum PersonKind {
    /** Works in the office; the scope is their user name. */
    STAFF,
    /** Speaks for a customer; the scope is the account. */
    CONTACT,
    /** Paid for a customer; the scope is the account. */
    PAYER,
    /** Paid, or was paid, as a bank calls them; in no scope. */
    COUNTERPARTY
}
