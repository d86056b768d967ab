package io.countersign.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The proof that a browser's session holds. */
final class SessionProof {

    private static final HttpSessionSecurityContextRepository SESSIONS = new HttpSessionSecurityContextRepository();

    private SessionProof() {}

    /** By what whoever sends this request proved who they are. */
    static Optional<Proof> now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication proved
                ? Optional.of(proved.proof())
                : Optional.empty();
    }

    /** From now on the session holds this proof, under another number than before. */
    static void replaceBy(Proof proof, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInAuthentication.proved(proof));
        SESSIONS.saveContext(context, request, response);
    }

    /** Does the request come from a browser that is signed in, and not from a program? */
    static boolean isThere(HttpServletRequest request) {
        return !ApiSignIn.isTriedBy(request) && request.getSession(false) != null;
    }
}
