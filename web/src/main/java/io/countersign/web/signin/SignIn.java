package io.countersign.web.signin;

import io.countersign.people.PersonId;

/**
 * What the edge keeps to know a person again.
 *
 * @param passwordHash Argon2; matches nothing while no password was given out
 * @param mustChoosePassword whether the password is a one-time password, good only for choosing another
 * @param stamp counts the passwords; whoever signed in with an earlier one is no longer signed in
 * @param barred whether the person left
 */
record SignIn(
        String userName, PersonId person, String passwordHash, boolean mustChoosePassword, long stamp, boolean barred) {

    /** Says who it is without a name or a hash. */
    @Override
    public String toString() {
        return person.toString();
    }
}
