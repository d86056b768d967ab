package io.countersign.web.signin;

import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.ProblemWriter;
import io.countersign.web.problem.Rejected;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in: by user name and password (HTTP Basic) or by a token. Whoever sends the header is judged by it
 * alone, whatever session they may have.
 */
final class ApiSignIn extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final Passwords passwords;
    private final AccessTokens tokens;
    private final ScrapeToken scraping;
    private final Doors doors;
    private final ProblemWriter problems;

    ApiSignIn(Passwords passwords, AccessTokens tokens, ScrapeToken scraping, Doors doors, ProblemWriter problems) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.scraping = scraping;
        this.doors = doors;
        this.problems = problems;
    }

    /** Does the request say by itself who sends it? */
    static boolean isTriedBy(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** The answer to a request that did not say who sends it, or not convincingly. */
    static Rejected signInNeeded(HttpServletRequest request, Doors doors) {
        Rejected rejected = Rejected.of(
                ProblemKind.SIGN_IN,
                doors.builtIn()
                        ? "Send user name and password (Basic) or a token (Bearer) that is right."
                        : "Send a token (Bearer) that is right.");
        boolean askedByPage = request.getHeader("HX-Request") != null || request.getHeader("X-Requested-With") != null;
        return askedByPage
                ? rejected
                : rejected.with(
                        HttpHeaders.WWW_AUTHENTICATE,
                        doors.builtIn()
                                ? "Basic realm=\"Countersign\", charset=\"UTF-8\", Bearer realm=\"Countersign\""
                                : "Bearer realm=\"Countersign\"");
    }

    /** Whoever shows the token of the collector is nobody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return scraping.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTriedBy(request)) {
            Optional<Proof> proof;
            try {
                proof = proofIn(request);
            } catch (Rejected e) {
                problems.write(request, response, e);
                return;
            }
            if (proof.isEmpty()) {
                problems.write(request, response, signInNeeded(request, doors));
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignedInAuthentication.proved(proof.get()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Proof> proofIn(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (doors.builtIn() && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(header.substring(BASIC.length()).strip(), request.getRemoteAddr());
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.prove(header.substring(BEARER.length()).strip());
        }
        return Optional.empty();
    }

    private Optional<Proof> basic(String encoded, String address) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        if (colon < 0 || decoded.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return passwords.prove(decoded.substring(0, colon), decoded.substring(colon + 1), address);
    }
}
