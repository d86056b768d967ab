package io.countersign.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What people do with their own sign-in. */
@Component
public final class OwnSignIn {

    private final Passwords passwords;
    private final SignIns signIns;
    private final Admissions admissions;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OwnSignIn(Passwords passwords, SignIns signIns, Admissions admissions) {
        this.passwords = passwords;
        this.signIns = signIns;
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
        if (!ApiSignIn.isTriedBy(request) && request.getSession(false) != null) {
            keepSignedIn(who, request, response);
        }
    }

    /** Must this person choose a password before anything else? */
    public boolean mustChoosePassword(SignedIn who) {
        return signIns.find(who.person()).map(SignIn::mustChoosePassword).orElse(true);
    }

    private void keepSignedIn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        signIns.find(who.person()).ifPresent(signIn -> {
            request.changeSessionId();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignedInAuthentication.proved(new Proof(who.person(), signIn.stamp())));
            sessions.saveContext(context, request, response);
        });
    }
}
