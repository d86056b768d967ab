package io.countersign.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a page says when it cannot be shown.
 *
 * @param status with which it is answered
 * @param mistakes the parameters that make no sense, if that is the reason
 * @param id by which the log knows it, if something is wrong on our side
 */
public record Problem(
        HttpStatus status,
        List<Parameters.Mistake> mistakes,
        @Nullable String id) {

    private static final List<HttpStatus> EXPLAINED = List.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.SERVICE_UNAVAILABLE);

    public Problem {
        mistakes = List.copyOf(mistakes);
    }

    /** Something that needs no more explanation than its status. */
    public static Problem of(HttpStatus status) {
        return new Problem(status, List.of(), null);
    }

    /** Parameters that make no sense. */
    public static Problem of(List<Parameters.Mistake> mistakes) {
        return new Problem(HttpStatus.BAD_REQUEST, mistakes, null);
    }

    /** Under which keys its texts are: its own, or those of all requests that cannot be answered. */
    public String texts() {
        HttpStatus explained = EXPLAINED.contains(status)
                ? status
                : status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
        return "problem." + explained.value();
    }
}
