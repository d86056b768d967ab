package io.countersign.web.signin;

import io.countersign.web.people.Forgetting;
import io.countersign.web.people.KnownPerson;
import org.springframework.stereotype.Component;

/** Whoever is erased has no user name, no password and no token any more, and is signed in nowhere. */
@Component
final class ForgettingSignIns implements Forgetting {

    private final SignIns signIns;
    private final AccessTokens tokens;
    private final Passwords passwords;
    private final Admissions admissions;

    ForgettingSignIns(SignIns signIns, AccessTokens tokens, Passwords passwords, Admissions admissions) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.passwords = passwords;
        this.admissions = admissions;
    }

    @Override
    public void forget(KnownPerson person) {
        signIns.delete(person.person());
        tokens.revokeAll(person.person());
        passwords.forget(person.person());
        admissions.forget(person.person());
    }
}
