package io.countersign.web.staff;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was appointed just now. It does not print itself.
 *
 * @param oneTimePassword shown this once; absent when they have a password already, or the answer is given again
 */
record AppointedStaffMember(
        String person, String userName, @Nullable String oneTimePassword) {

    @Override
    public String toString() {
        return "person-" + person;
    }
}
