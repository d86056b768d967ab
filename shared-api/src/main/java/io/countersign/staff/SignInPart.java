package io.countersign.staff;

/** What of somebody's sign-in an administrator puts back to the beginning. */
public enum SignInPart {
    /** They forgot it, and get a one-time password. */
    PASSWORD,
    /** They lost it, and sign in without until they set up another. */
    SECOND_FACTOR
}
