package io.countersign.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Remembers which page somebody wanted who had to sign in first: its address within the program, and nothing else of the
 * request.
 */
@Component
final class WhereToGoOn implements RequestCache {

    /** What the session calls it. */
    static final String ATTRIBUTE = "countersign.go-on";

    private static final String START = "/";
    private static final int LENGTH_MAX = 2_000;

    /** The page that was wanted, or the first one. It is wanted no more. */
    String takeFrom(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String address)) {
            return request.getContextPath() + START;
        }
        session.removeAttribute(ATTRIBUTE);
        return address;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (isWorthReturningTo(request) && !address.startsWith("//") && address.length() <= LENGTH_MAX) {
            request.getSession().setAttribute(ATTRIBUTE, address);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String address
                ? new SimpleSavedRequest(address)
                : null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        takeFrom(request);
    }

    private static boolean isWorthReturningTo(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains("text/html");
    }
}
