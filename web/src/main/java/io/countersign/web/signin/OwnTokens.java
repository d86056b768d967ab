package io.countersign.web.signin;

import io.countersign.web.signin.AccessTokens.Fresh;
import io.countersign.web.signin.AccessTokens.Kept;
import java.util.List;

/** The tokens that people make for programs that act for them. */
public interface OwnTokens {

    /** The person's tokens, oldest first. */
    List<Kept> of(SignedIn who);

    /**
     * Makes one. It can be read this once.
     *
     * @throws io.countersign.web.problem.Rejected when there are too many
     */
    Fresh create(SignedIn who, String name);

    /** Makes one of them worthless. */
    void revoke(SignedIn who, String id);
}
