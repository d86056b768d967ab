package io.countersign.web.problem;

/**
 * One thing that is wrong with the shape of a request.
 *
 * @param field where, such as {@code lines[0].quantity}, a parameter's or a header's name, or what is in parentheses
 * @param rule what must be true of it
 */
public record FieldProblem(String field, String rule) {

    /** The body as a whole. */
    public static final String BODY = "(body)";

    /** The address, its parameters included, as a whole. */
    public static final String ADDRESS = "(address)";
}
