package io.countersign.web.pages.signin;

import io.countersign.refusal.Refusal;
import io.countersign.web.problem.Rejected;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What was not right about the last try.
 *
 * @param waitSeconds how long to wait before the next one; empty when there is no need to
 */
public record Trouble(List<Refusal> refusals, String waitSeconds) {

    static final Trouble NONE = new Trouble(List.of(), "");

    public Trouble {
        refusals = List.copyOf(refusals);
    }

    /** What a page can say about it. Whatever else was rejected is no page's business. */
    static Trouble of(Rejected rejected) {
        return switch (rejected.kind()) {
            case TOO_MANY -> new Trouble(List.of(), rejected.headers().getOrDefault(HttpHeaders.RETRY_AFTER, "1"));
            case REFUSED -> new Trouble(rejected.refusals(), "");
            default -> throw rejected;
        };
    }

    /** The status of a page that says so; how long to wait stands in its header too. */
    HttpStatus tell(HttpServletResponse response) {
        if (waitSeconds.isEmpty()) {
            return refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, waitSeconds);
        return HttpStatus.TOO_MANY_REQUESTS;
    }

    public boolean isThere() {
        return !refusals.isEmpty() || !waitSeconds.isEmpty();
    }
}
