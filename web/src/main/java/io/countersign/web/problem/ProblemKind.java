package io.countersign.web.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every way the edge says no. */
public enum ProblemKind {
    SHAPE(HttpStatus.BAD_REQUEST, "SHAPE", "The request does not have the right shape."),
    SIGN_IN(HttpStatus.UNAUTHORIZED, "SIGN-IN", "Sign-in is needed."),
    SECOND_FACTOR(HttpStatus.UNAUTHORIZED, "SIGN-7", "A password alone does not let this person in."),
    PERMISSION(HttpStatus.FORBIDDEN, "PERMISSION", "This is not allowed."),
    CHOOSE_PASSWORD(HttpStatus.FORBIDDEN, "SIGN-1", "A one-time password is replaced before anything else is done."),
    CSRF(HttpStatus.FORBIDDEN, "CSRF", "The page's token is missing or out of date."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "NOT-FOUND", "There is nothing here."),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED, "METHOD", "The address does not take this method."),
    ACCEPT(HttpStatus.NOT_ACCEPTABLE, "ACCEPT", "The answer does not come in the media type that was asked for."),
    REFUSED(HttpStatus.CONFLICT, "REFUSED", "A rule refuses it."),
    FASTER(HttpStatus.CONFLICT, "FASTER", "Somebody else was faster."),
    UNDER_WAY(HttpStatus.CONFLICT, "IDEMPOTENCY-2", "The same request is still under way."),
    CHANGED(HttpStatus.PRECONDITION_FAILED, "CHANGED", "It changed since it was read."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "TOO-LARGE", "The body is too large."),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "MEDIA-TYPE", "The body does not have the right media type."),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY-1", "The idempotency key belongs to another request."),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "TOO-MANY", "There were too many failed sign-ins."),
    AWAY(HttpStatus.SERVICE_UNAVAILABLE, "AWAY", "A part of the program cannot be reached."),
    BUG(HttpStatus.INTERNAL_SERVER_ERROR, "BUG", "Something went wrong here.");

    private final HttpStatus status;
    private final String code;
    private final String title;

    ProblemKind(HttpStatus status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    /** What programs may test. */
    public String code() {
        return code;
    }

    /** What people read first. */
    public String title() {
        return title;
    }

    /** The name of the kind as a problem document has it. */
    public String type() {
        return "urn:countersign:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
