package io.countersign.web.signin;

/** By what somebody proved who they are. */
enum Means {
    /** A password; where a second factor is on, that is half a proof. */
    PASSWORD,
    /** A password and a code of the second factor. */
    PASSWORD_AND_CODE,
    /** A token that was made for a program. */
    TOKEN,
    /** An identity provider said so. Whether it asked for a code is its own business. */
    PROVIDER;

    /** Does what is asked of built-in passwords concern whoever came so? */
    boolean isOfOurs() {
        return this != PROVIDER;
    }
}
