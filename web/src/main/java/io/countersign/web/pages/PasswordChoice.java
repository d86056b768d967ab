package io.countersign.web.pages;

import io.countersign.web.signin.SignedIn;

/** How somebody who is signed in chooses another password. */
public interface PasswordChoice {

    /**
     * Chooses a password, if the current one is right and the chosen one is good enough.
     *
     * @return what became of it
     */
    Outcome choose(SignedIn who, String current, String chosen);

    /** What became of a choice. */
    enum Outcome {
        CHOSEN,
        CURRENT_IS_WRONG,
        TOO_WEAK,
        SAME_AS_CURRENT
    }
}
