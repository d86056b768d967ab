package io.countersign.web.staff;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may choose a password anew. It does not print itself.
 *
 * @param oneTimePassword shown this once; absent when the answer is given again
 */
record ResetPassword(String person, @Nullable String oneTimePassword) {

    @Override
    public String toString() {
        return "person-" + person;
    }
}
