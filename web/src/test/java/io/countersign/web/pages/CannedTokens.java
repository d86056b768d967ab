package io.countersign.web.pages;

import io.countersign.web.signin.AccessTokens.Fresh;
import io.countersign.web.signin.AccessTokens.Kept;
import io.countersign.web.signin.OwnTokens;
import io.countersign.web.signin.SignedIn;
import java.time.Instant;
import java.util.List;

/** Somebody's tokens, made up. */
final class CannedTokens implements OwnTokens {

    @Override
    public List<Kept> of(SignedIn who) {
        return List.of(new Kept("t-1", "Nightly report", Instant.parse("2026-01-15T01:00:00Z"), null));
    }

    @Override
    public Fresh create(SignedIn who, String name) {
        return new Fresh("t-2", "cst_made-up");
    }

    @Override
    public void revoke(SignedIn who, String id) {}
}
