package io.countersign.trial;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows in a header what a page would write into its forms. */
final class TokenShown extends OncePerRequestFilter {

    static final String HEADER = "X-Token-Shown";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HEADER) != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            response.setHeader(HEADER, token.getToken());
        }
        chain.doFilter(request, response);
    }
}
