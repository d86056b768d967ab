package io.countersign.command.rulebook;

import io.countersign.refusal.Refusal;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that must be true before something is decided.
 *
 * @param code permanent; a retired rule's code is never given out again
 * @param sentence what must be true, said positively
 * @param holds whether it is
 * @param decidedBy the event that had decided already, as stream/sequence, when somebody else was faster
 */
public record Rule<F>(String code, String sentence, Predicate<F> holds, Function<F, @Nullable String> decidedBy) {

    /** One line of a rulebook. */
    public static <F> Rule<F> rule(String code, String sentence, Predicate<F> holds) {
        return new Rule<>(code, sentence, holds, facts -> null);
    }

    /** One line of a rulebook about something that is decided once, and by which event it was. */
    public static <F> Rule<F> rule(
            String code, String sentence, Predicate<F> holds, Function<F, @Nullable String> decidedBy) {
        return new Rule<>(code, sentence, holds, decidedBy);
    }

    Refusal refusal(F facts) {
        return new Refusal(code, sentence, decidedBy.apply(facts));
    }
}
