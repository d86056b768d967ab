package io.countersign.web.signin;

import org.jspecify.annotations.Nullable;

/**
 * The ways in that the sign-in page offers to people.
 *
 * @param builtIn whether passwords that are kept here count
 * @param provider what the identity provider is called; absent when there is none
 */
public record Doors(boolean builtIn, @Nullable String provider) {

    /** Where a browser goes to be led to the identity provider. */
    public static final String TO_PROVIDER = "/sign-in/with/provider";
}
