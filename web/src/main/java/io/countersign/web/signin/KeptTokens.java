package io.countersign.web.signin;

import io.countersign.web.signin.AccessTokens.Fresh;
import io.countersign.web.signin.AccessTokens.Kept;
import java.util.List;
import org.springframework.stereotype.Component;

/** People's own tokens, as they are kept. */
@Component
final class KeptTokens implements OwnTokens {

    private final AccessTokens tokens;

    KeptTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public List<Kept> of(SignedIn who) {
        return tokens.of(who.person());
    }

    @Override
    public Fresh create(SignedIn who, String name) {
        return tokens.create(who.person(), name);
    }

    @Override
    public void revoke(SignedIn who, String id) {
        tokens.revoke(who.person(), id);
    }
}
