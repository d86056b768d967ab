package io.countersign.web.pages.signin;

import io.countersign.web.signin.Doors;

/**
 * How somebody comes to the door.
 *
 * @param failed whether they tried and it was not right
 * @param waitSeconds how long they have to wait before they may try again; empty when they need not
 * @param left whether they have just signed out
 * @param unknown whether the identity provider knows them, and nobody here does
 * @param away whether the identity provider did not say who they are
 */
public record Arrival(boolean failed, String waitSeconds, boolean left, boolean unknown, boolean away, Doors doors) {

    public String toProvider() {
        return Doors.TO_PROVIDER;
    }
}
