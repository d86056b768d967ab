package io.countersign.web.signin;

import io.countersign.web.factor.SecondFactors;
import io.countersign.web.people.Forgetting;
import io.countersign.web.people.KnownPerson;
import org.springframework.stereotype.Component;

/** Whoever is erased has no user name, no password, no second factor and no token any more, and is signed in nowhere. */
@Component
final class ForgettingSignIns implements Forgetting {

    private final SignIns signIns;
    private final AccessTokens tokens;
    private final SecondFactors factors;
    private final StoredSessions sessions;
    private final Passwords passwords;
    private final Admissions admissions;

    ForgettingSignIns(
            SignIns signIns,
            AccessTokens tokens,
            SecondFactors factors,
            StoredSessions sessions,
            Passwords passwords,
            Admissions admissions) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.factors = factors;
        this.sessions = sessions;
        this.passwords = passwords;
        this.admissions = admissions;
    }

    @Override
    public void forget(KnownPerson person) {
        signIns.delete(person.person());
        tokens.revokeAll(person.person());
        factors.end(person.person());
        sessions.endAll(person.person());
        passwords.forget(person.person());
        admissions.forget(person.person());
    }
}
