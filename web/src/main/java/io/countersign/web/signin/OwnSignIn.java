package io.countersign.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** What people do with their own sign-in. */
@Component
public final class OwnSignIn {

    private final Passwords passwords;
    private final SignIns signIns;
    private final StoredSessions sessions;
    private final Admissions admissions;

    OwnSignIn(Passwords passwords, SignIns signIns, StoredSessions sessions, Admissions admissions) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.sessions = sessions;
        this.admissions = admissions;
    }

    /**
     * Replaces the person's password by one they chose. Whoever signed in with the old one is signed out, except the
     * session that asked.
     *
     * @throws io.countersign.web.problem.Rejected naming every rule that does not hold
     */
    public void choosePassword(
            SignedIn who, String current, String chosen, HttpServletRequest request, HttpServletResponse response) {
        passwords.change(who.person(), current, chosen, request.getRemoteAddr());
        admissions.forget(who.person());
        if (SessionProof.isThere(request)) {
            sessions.endOthers(who.person(), request.getSession().getId());
            keepSignedIn(who, request, response);
        } else {
            sessions.endAll(who.person());
        }
    }

    /** Must this person choose a password before anything else? */
    public boolean mustChoosePassword(SignedIn who) {
        return signIns.find(who.person()).map(SignIn::mustChoosePassword).orElse(true);
    }

    private void keepSignedIn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        signIns.find(who.person())
                .ifPresent(signIn -> SessionProof.now()
                        .filter(proof -> proof.stamp() != null)
                        .ifPresent(
                                proof -> SessionProof.replaceBy(proof.withStamp(signIn.stamp()), request, response)));
    }
}
