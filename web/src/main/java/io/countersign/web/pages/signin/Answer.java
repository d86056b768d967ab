package io.countersign.web.pages.signin;

/** What the page for choosing a password says about the last try. */
public enum Answer {
    NONE_YET,
    NOT_REPEATED,
    CURRENT_IS_WRONG,
    TOO_WEAK,
    SAME_AS_CURRENT
}
