package io.countersign.web.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Where the API is: what is asked there is answered in JSON, errors included. */
public final class Api {

    /** What every address of the API begins with. */
    public static final String ROOT = "/api/v1";

    /** The header by which a request is known again: with the same key it has one effect. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private Api() {}

    /** Is this a request to the API, and not to a page? */
    public static boolean isAskedBy(HttpServletRequest request) {
        String path = pathOf(request);
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v3/api-docs");
    }

    /** The address within the program, decoded: the same one for every way of writing it. */
    public static String pathOf(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
