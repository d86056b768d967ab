package io.countersign.command.rulebook;

import io.countersign.refusal.Refusal;
import java.util.List;

/**
 * The rules of one decision.
 *
 * @param title what is decided
 */
public record Rulebook<F>(String title, List<Rule<F>> rules) {

    public Rulebook {
        rules = List.copyOf(rules);
    }

    /** A rulebook with these rules. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <F> Rulebook<F> of(String title, Rule<F>... rules) {
        return new Rulebook<>(title, List.of(rules));
    }

    /**
     * Lets the decision through when every rule holds.
     *
     * @throws Refused with all the rules that do not hold
     */
    public void demand(F facts) {
        List<Refusal> refusals = rules.stream()
                .filter(rule -> !rule.holds().test(facts))
                .map(rule -> rule.refusal(facts))
                .toList();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
