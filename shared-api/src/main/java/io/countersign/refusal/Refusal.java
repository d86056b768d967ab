package io.countersign.refusal;

import org.jspecify.annotations.Nullable;

/**
 * A rule that did not hold.
 *
 * @param code permanent; programs may test it
 * @param sentence what must be true, as the rulebook says it; people read it, programs do not
 * @param decidedBy the event that had decided already, as stream/sequence, when somebody else was faster
 */
public record Refusal(
        String code, String sentence, @Nullable String decidedBy) {

    /** A rule that did not hold, whoever was first. */
    public Refusal(String code, String sentence) {
        this(code, sentence, null);
    }
}
