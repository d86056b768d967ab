package io.countersign.web.signin;

import io.countersign.web.problem.Api;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.ProblemWriter;
import io.countersign.web.problem.Rejected;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks on every request what the person may do now. A session or a remembered password proves only who somebody is.
 *
 * <p>Whoever left, or signed in with a password that is no longer theirs, is nobody; whoever has no role is refused;
 * whoever gave a password and has a second factor too is asked for its code; whoever has a one-time password may choose another and do nothing else.
 */
final class Admitting extends OncePerRequestFilter {

    static final String CHOOSE_PASSWORD_PAGE = "/choose-password";

    private static final Set<String> WITH_ONE_TIME_PASSWORD =
            Set.of(CHOOSE_PASSWORD_PAGE, SignInConfiguration.PAGE, SignInConfiguration.SIGN_OUT, "/error");

    private static final Set<String> WITHOUT_CODE =
            Set.of(SignInConfiguration.CODE_PAGE, SignInConfiguration.PAGE, SignInConfiguration.SIGN_OUT, "/error");

    private final Admissions admissions;
    private final Doors doors;
    private final ProblemWriter problems;

    Admitting(Admissions admissions, Doors doors, ProblemWriter problems) {
        this.admissions = admissions;
        this.doors = doors;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication proved)
                || Assets.MATCHER.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Admission> admission =
                admissions.of(proved.proof().person()).filter(found -> found.agreesWith(proved.proof()));
        if (admission.isEmpty()) {
            forget(request);
            chain.doFilter(request, response);
        } else if (admission.get().hasNoRole()) {
            refuse(request, response, Rejected.permission());
        } else if (admission.get().wantsCodeAfter(proved.proof())) {
            demandCode(request, response, chain);
        } else if (admission.get().wantsPasswordAfter(proved.proof()) && !isAllowedWithOneTimePassword(request)) {
            demandPassword(request, response);
        } else {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(proved.admitted(admission.get()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null && !ApiSignIn.isTriedBy(request)) {
            session.invalidate();
        }
    }

    private static boolean isAllowedWithOneTimePassword(HttpServletRequest request) {
        String path = Api.pathOf(request);
        return WITH_ONE_TIME_PASSWORD.contains(path)
                || request.getMethod().equals("POST") && path.equals(Api.ROOT + "/me/password");
    }

    /** Whoever still owes a code is nobody in particular: no page shows them as signed in. */
    private void demandCode(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ApiSignIn.isTriedBy(request)) {
            problems.write(
                    request,
                    response,
                    Rejected.of(
                                    ProblemKind.SECOND_FACTOR,
                                    "Make a token on the page /me/tokens, and send it as Authorization: Bearer.")
                            .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Countersign\""));
        } else if (WITHOUT_CODE.contains(Api.pathOf(request))) {
            chain.doFilter(request, response);
        } else if (Api.isAskedBy(request)) {
            problems.write(request, response, ApiSignIn.signInNeeded(request, doors));
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", request.getContextPath() + SignInConfiguration.CODE_PAGE);
        } else {
            response.sendRedirect(request.getContextPath() + SignInConfiguration.CODE_PAGE);
        }
    }

    private void demandPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Api.isAskedBy(request) && request.getMethod().equals("GET")) {
            response.sendRedirect(request.getContextPath() + CHOOSE_PASSWORD_PAGE);
            return;
        }
        problems.write(
                request,
                response,
                Rejected.of(
                        ProblemKind.CHOOSE_PASSWORD,
                        "Choose a password: POST " + Api.ROOT + "/me/password {\"current\", \"chosen\"}, or the page "
                                + CHOOSE_PASSWORD_PAGE + "."));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Rejected rejected)
            throws IOException {
        if (Api.isAskedBy(request)) {
            problems.write(request, response, rejected);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
