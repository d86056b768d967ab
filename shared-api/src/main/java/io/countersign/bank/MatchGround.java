package io.countersign.bank;

/** A reason to think that a line is a remittance. */
public enum MatchGround {
    /** The amounts are equal. */
    AMOUNT_EQUAL,
    /** The amounts of several come to the same. */
    AMOUNTS_ADD_UP,
    /** The amounts differ by at most two in a hundred. */
    AMOUNT_CLOSE,
    /** The money arrived on the day it was sent, or on the day after. */
    DATE_CLOSE,
    /** The money arrived within the days that the policy allows. */
    DATE_IN_WINDOW,
    /** The line bears the reference of the slip, or the remittance's own number. */
    REFERENCE_EQUAL,
    /** The line mentions the order that the remittance is meant for. */
    ORDER_MENTIONED,
    /** The line mentions the customer's account. */
    CUSTOMER_MENTIONED,
    /** Whoever the bank names has the name of the payer. */
    PAYER_EQUAL,
    /** The money arrived on the bank account that the slip names. */
    BANK_ACCOUNT_EQUAL,
    /** The bank marks the line as a reversal. */
    MARKED_REVERSAL
}
