package io.countersign.refusal;

/**
 * A rule that did not hold.
 *
 * @param code permanent; programs may test it
 * @param sentence what must be true, as the rulebook says it; people read it, programs do not
 */
public record Refusal(String code, String sentence) {}
