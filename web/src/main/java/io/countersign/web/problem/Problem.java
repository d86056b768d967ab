package io.countersign.web.problem;

import io.countersign.refusal.Refusal;
import java.util.List;

/**
 * What a caller is told when the answer is no (RFC 9457).
 *
 * @param type the kind of problem, the same for each of its kind
 * @param detail what to do about it
 * @param instance the address that was asked
 * @param code what programs may test; the first rule's code when rules refused
 * @param refusals every rule that did not hold
 * @param errors everything that is wrong with the shape of the request
 * @param requestId the request's number, to quote when asking for help
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Refusal> refusals,
        List<FieldProblem> errors,
        String requestId) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        refusals = List.copyOf(refusals);
        errors = List.copyOf(errors);
    }
}
