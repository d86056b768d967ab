package io.countersign.web.signin;

import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That a request comes from this person.
 *
 * @param stamp which of their passwords proved it; absent when no password did
 */
record Proof(PersonId person, @Nullable Long stamp, Means means) {

    static Proof byPassword(PersonId person, long stamp) {
        return new Proof(person, stamp, Means.PASSWORD);
    }

    static Proof byToken(PersonId person) {
        return new Proof(person, null, Means.TOKEN);
    }

    static Proof byProvider(PersonId person) {
        return new Proof(person, null, Means.PROVIDER);
    }

    /** The same, after the right code. */
    Proof withCode() {
        return new Proof(person, stamp, Means.PASSWORD_AND_CODE);
    }

    /** The same, by the password that is right now. */
    Proof withStamp(long now) {
        return new Proof(person, now, means);
    }
}
