package io.countersign.web.sending;

import io.countersign.metadata.MetadataKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a request belongs to: an id that its caller gave, for example because the caller's own log speaks of it, or else
 * the request's own number. It stands in every log line and in the metadata of every event that comes of the request.
 *
 * <p>It is stored for ever, so that only what is an id by its form is taken: nobody's name or telephone number fits.
 */
public final class Correlation {

    /** The header that brings an id along, and the answer's that says it again. */
    public static final String HEADER = "X-Correlation-Id";

    /** Under which log lines have it. */
    public static final String IN_LOG = MetadataKeys.CORRELATION;

    private static final String TRACE_HEADER = "traceparent";
    private static final String TRACE_IN_LOG = "traceId";

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TRACE = Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-.*");

    private Correlation() {}

    /**
     * What this request belongs to: what its caller calls it; else the trace it is part of; else its own number.
     *
     * @param number the number that the edge gave to the request
     */
    public static String of(HttpServletRequest request, String number) {
        return id(request.getHeader(HEADER))
                .or(() -> trace(request.getHeader(TRACE_HEADER)))
                .or(() -> Optional.ofNullable(MDC.get(TRACE_IN_LOG)))
                .orElse(number);
    }

    /** What is going on in this thread belongs to this; nothing when nobody asked for it. */
    static Optional<String> current() {
        return Optional.ofNullable(MDC.get(IN_LOG));
    }

    private static Optional<String> id(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> ID.matcher(text).matches());
    }

    private static Optional<String> trace(@Nullable String given) {
        return Optional.ofNullable(given)
                .map(TRACE::matcher)
                .filter(Matcher::matches)
                .map(trace -> trace.group(1));
    }
}
