package io.countersign.web.signin;

import io.countersign.web.problem.Api;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * A secret of whoever collects metrics. It opens the metrics and nothing else, and is nobody's: whoever watches a
 * program need not be let into the office.
 */
@Component
public final class ScrapeToken implements RequestMatcher {

    private static final String METRICS = "/actuator/prometheus";
    private static final String BEARER = "Bearer ";
    private static final int LENGTH_MIN = 16;

    private final byte[] expected;

    ScrapeToken(@Value("${countersign.scrape-token:}") String token) {
        if (!token.isBlank() && token.strip().length() < LENGTH_MIN) {
            throw new IllegalArgumentException("COUNTERSIGN_SCRAPE_TOKEN has " + LENGTH_MIN + " characters at least");
        }
        this.expected = token.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Are the metrics asked for by whoever has it? Never when there is none. */
    @Override
    public boolean matches(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return expected.length > 0
                && request.getMethod().equals("GET")
                && Api.pathOf(request).equals(METRICS)
                && header != null
                && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(
                        expected, header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
