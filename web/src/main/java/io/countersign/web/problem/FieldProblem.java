package io.countersign.web.problem;

/**
 * One thing that is wrong with the shape of a request.
 *
 * @param field where, such as {@code lines[0].quantity}, a parameter's or a header's name; empty for the whole body
 * @param rule what must be true of it
 */
public record FieldProblem(String field, String rule) {}
