package io.countersign.web.pages;

import io.countersign.refusal.Refusal;
import io.countersign.web.pages.Parameters.Mistake;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.StoreAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.HandlerExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.View;

/** What people see when a page cannot be shown. Nobody is told why something is not allowed. */
@ControllerAdvice("io.countersign.web.pages")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private static final String PERMISSION = "PERMISSION";

    private final Pages pages;

    PageProblems(Pages pages) {
        this.pages = pages;
    }

    /** Somebody closed the page while it was being answered: there is nobody to tell. */
    @ExceptionHandler
    View on(AsyncRequestNotUsableException gone) {
        LOG.debug("Somebody no longer listens.", gone);
        return (model, request, response) -> {};
    }

    @ExceptionHandler
    View on(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return show(problemOf(failure), request, response);
    }

    private View show(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (Pages.isForPart(request) && isAskedByItself(request)) {
            response.setHeader("HX-Retarget", "#sheet");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        return pages.show(problem.status(), "problem/page", "problem/part", problem);
    }

    /** Whether a page asks for a part of itself, and not for a part of another page. */
    private static boolean isAskedByItself(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        return current == null
                || current.replaceFirst("^[a-z]+://[^/]+", "")
                        .split("\\?", 2)[0]
                        .equals(request.getRequestURI());
    }

    private static Problem problemOf(Exception failure) {
        if (failure instanceof NotThere) {
            return Problem.of(HttpStatus.NOT_FOUND);
        }
        if (failure instanceof HandlerExecutionException refused && isDenied(refused)) {
            return Problem.of(HttpStatus.FORBIDDEN);
        }
        if (StoreAway.isBehind(failure)) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (failure instanceof Rejected rejected) {
            return new Problem(
                    rejected.kind().status(),
                    rejected.errors().stream()
                            .map(error -> new Mistake(error.field(), error.rule()))
                            .toList(),
                    null);
        }
        if (failure instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            return Problem.of(status == null ? HttpStatus.BAD_REQUEST : status);
        }
        String id = UUID.randomUUID().toString();
        LOG.error("A page could not be shown: {}", id, failure);
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, List.of(), id);
    }

    private static boolean isDenied(HandlerExecutionException refused) {
        Optional<Object> details = refused.getDetails();
        return details.isPresent()
                && details.get() instanceof List<?> refusals
                && refusals.stream()
                        .anyMatch(refusal ->
                                refusal instanceof Refusal known && known.code().equals(PERMISSION));
    }
}
