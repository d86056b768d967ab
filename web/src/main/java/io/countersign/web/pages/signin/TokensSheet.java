package io.countersign.web.pages.signin;

import io.countersign.web.signin.AccessTokens.Kept;
import java.util.List;

/**
 * Somebody's tokens. It does not print a fresh one.
 *
 * @param fresh a token that is shown this once; empty when none was made
 */
public record TokensSheet(List<Kept> tokens, String fresh, Trouble trouble) {

    public TokensSheet {
        tokens = List.copyOf(tokens);
    }

    @Override
    public String toString() {
        return tokens.size() + " tokens";
    }
}
