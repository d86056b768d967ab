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
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks on every request what the person may do now. A session or a remembered password proves only who somebody is.
 *
 * <p>Whoever left, or signed in with a password that is no longer theirs, is nobody; whoever has no role is refused;
 * whoever has a one-time password may choose another and do nothing else.
 */
final class Admitting extends OncePerRequestFilter {

    static final String CHOOSE_PASSWORD_PAGE = "/choose-password";

    private static final Set<String> WITH_ONE_TIME_PASSWORD =
            Set.of(CHOOSE_PASSWORD_PAGE, SignInConfiguration.PAGE, SignInConfiguration.SIGN_OUT, "/error");

    private final Admissions admissions;
    private final ProblemWriter problems;

    Admitting(Admissions admissions, ProblemWriter problems) {
        this.admissions = admissions;
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
        } else if (admission.get().mustChoosePassword() && !isAllowedWithOneTimePassword(request)) {
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
