package io.countersign.command.rulebook;

import java.util.function.Predicate;

/**
 * One sentence that must be true before something is decided.
 *
 * @param code permanent; a retired rule's code is never given out again
 * @param sentence what must be true, said positively
 * @param holds whether it is
 */
public record Rule<F>(String code, String sentence, Predicate<F> holds) {

    /** One line of a rulebook. */
    public static <F> Rule<F> rule(String code, String sentence, Predicate<F> holds) {
        return new Rule<>(code, sentence, holds);
    }
}
