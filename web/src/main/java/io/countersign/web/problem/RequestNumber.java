package io.countersign.web.problem;

import io.countersign.web.numbers.Numbers;
import io.countersign.web.sending.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number, which stands in its answer and in every log line about it; and catches what goes wrong
 * in the API before anything else could. What the request belongs to stands in both as well, and in the events that
 * come of it.
 */
public final class RequestNumber extends OncePerRequestFilter {

    private static final String ATTRIBUTE = RequestNumber.class.getName();
    private static final String HEADER = "X-Request-Id";
    private static final String IN_LOG = "request";

    private final Numbers numbers;
    private final ProblemWriter writer;

    public RequestNumber(Numbers numbers, ProblemWriter writer) {
        this.numbers = numbers;
        this.writer = writer;
    }

    /** The number of this request. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String number ? number : "-";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = numbers.fresh();
        request.setAttribute(ATTRIBUTE, number);
        response.setHeader(HEADER, number);
        String correlation = Correlation.of(request, number);
        response.setHeader(Correlation.HEADER, correlation);
        MDC.put(IN_LOG, number);
        MDC.put(Correlation.IN_LOG, correlation);
        try {
            if (Api.isAskedBy(request)) {
                answerWithProblems(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            MDC.remove(IN_LOG);
            MDC.remove(Correlation.IN_LOG);
        }
    }

    private void answerWithProblems(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            writer.write(request, response, Rejections.of(e, request));
        }
    }
}
