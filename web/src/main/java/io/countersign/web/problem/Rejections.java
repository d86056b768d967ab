package io.countersign.web.problem;

import io.countersign.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What each exception means to the caller. What is not named here is a bug, and logged. */
public final class Rejections {

    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);
    private static final String PERMISSION = "PERMISSION";

    private Rejections() {}

    static Rejected of(Throwable thrown, HttpServletRequest request) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Rejected> known = known(cause, request);
            if (known.isPresent()) {
                return known.get();
            }
        }
        String number = RequestNumber.of(request);
        LOG.error("request {} failed", number, thrown);
        return Rejected.of(ProblemKind.BUG, "Quote " + number + " when you ask for help.");
    }

    /** Did rules or permissions say no, so that it is certain that nothing happened? */
    public static boolean isRefusal(Throwable thrown) {
        return thrown instanceof HandlerExecutionException refused
                && refusals(refused).isPresent();
    }

    /** The rules that said no; none when it was something else. */
    public static List<Refusal> refusalsIn(Throwable thrown) {
        return thrown instanceof HandlerExecutionException refused
                ? refusals(refused).map(Rejected::refusals).orElse(List.of())
                : List.of();
    }

    private static Optional<Rejected> known(Throwable cause, HttpServletRequest request) {
        return Optional.ofNullable(
                switch (cause) {
                    case Rejected rejected -> rejected;
                    case HandlerExecutionException refused -> refusals(refused).orElse(null);
                    case AggregateNotFoundException ignored -> Rejected.unknown("such thing");
                    case ConcurrencyException ignored -> overtaken(request);
                    case ConflictingAggregateVersionException ignored -> overtaken(request);
                    case HttpMessageNotReadableException ignored -> Rejected.shape(FieldProblem.BODY, "is needed");
                    case MethodArgumentTypeMismatchException wrong ->
                        Rejected.shape(wrong.getName(), ruleOf(wrong.getCause()));
                    case MissingServletRequestPartException missing ->
                        Rejected.shape(missing.getRequestPartName(), "is needed");
                    case MissingRequestValueException ignored ->
                        Rejected.shape(FieldProblem.ADDRESS, "has every value that is needed");
                    case ServletRequestBindingException ignored ->
                        Rejected.shape(FieldProblem.ADDRESS, "has values that fit");
                    case HttpMediaTypeNotSupportedException wrong -> mediaType(wrong);
                    case HttpMediaTypeNotAcceptableException ignored ->
                        Rejected.of(ProblemKind.ACCEPT, "Accept application/json.");
                    case HttpRequestMethodNotSupportedException wrong -> method(wrong);
                    case NoResourceFoundException ignored ->
                        Rejected.of(ProblemKind.NOT_FOUND, "/v3/api-docs lists every address.");
                    case MaxUploadSizeExceededException ignored ->
                        Rejected.of(ProblemKind.TOO_LARGE, "Send it in parts.");
                    case MultipartException ignored ->
                        Rejected.shape(FieldProblem.BODY, "is multipart, with the parts that are needed");
                    case RequestRejectedException ignored -> unexpectedCharacters();
                    case InvalidParameterException ignored -> unexpectedCharacters();
                    default -> StoreAway.isSaidBy(cause) ? away(cause, request) : null;
                });
    }

    static Rejected unexpectedCharacters() {
        return Rejected.shape(FieldProblem.ADDRESS, "has no unexpected characters, nor has any header");
    }

    private static Optional<Rejected> refusals(HandlerExecutionException refused) {
        if (!(refused.getDetails().orElse(null) instanceof List<?> details)) {
            return Optional.empty();
        }
        List<Refusal> refusals = details.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .toList();
        if (refusals.isEmpty()) {
            return Optional.empty();
        }
        boolean permission = refusals.stream().map(Refusal::code).allMatch(PERMISSION::equals);
        return Optional.of(permission ? Rejected.permission() : Rejected.refused(refusals));
    }

    /** Without a key of its own the same request again may create a second thing. */
    private static Rejected away(Throwable cause, HttpServletRequest request) {
        LOG.warn(
                "a request was refused, because something is away: {}",
                cause.getClass().getSimpleName());
        boolean isKnownAgain = !request.getMethod().equals("POST") || request.getHeader(Api.IDEMPOTENCY_KEY) != null;
        return Rejected.of(
                ProblemKind.AWAY,
                isKnownAgain
                        ? "Send it again as it was: nothing is done twice."
                        : "It may have been done: look before you send it again, or send an Idempotency-Key.");
    }

    private static Rejected overtaken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) != null
                ? Rejected.changed()
                : Rejected.of(ProblemKind.FASTER, "Read it again, and decide again.");
    }

    private static Rejected mediaType(HttpMediaTypeNotSupportedException wrong) {
        String supported = wrong.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return Rejected.of(
                ProblemKind.MEDIA_TYPE, "Send " + (supported.isEmpty() ? "application/json" : supported) + ".");
    }

    private static Rejected method(HttpRequestMethodNotSupportedException wrong) {
        Rejected rejected = Rejected.of(ProblemKind.METHOD, "The header Allow lists those it takes.");
        String[] supported = wrong.getSupportedMethods();
        return supported == null ? rejected : rejected.with(HttpHeaders.ALLOW, String.join(", ", supported));
    }

    private static String ruleOf(@Nullable Throwable cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof IllegalArgumentException && reason.getCause() == null) {
                String rule = reason.getMessage();
                return rule == null ? "does not fit" : rule;
            }
        }
        return "does not fit";
    }
}
