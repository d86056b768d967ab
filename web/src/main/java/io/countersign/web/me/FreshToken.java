package io.countersign.web.me;

import org.jspecify.annotations.Nullable;

/**
 * A token that was made just now. It does not print itself.
 *
 * @param token shown this once; absent when the answer is given again
 */
record FreshToken(String id, @Nullable String token) {

    @Override
    public String toString() {
        return "token " + id;
    }
}
