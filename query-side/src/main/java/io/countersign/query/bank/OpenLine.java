package io.countersign.query.bank;

import io.countersign.bank.BankQuery.ProposeMatches.Hint;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.StatementLine;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line without a home, with everything by which it may be recognised.
 *
 * @param namesakes everybody whom the bank's name for the counterparty fits
 * @param words what could be numbers of things, without what stands between letters and digits
 */
record OpenLine(StatementLine line, Set<PersonId> namesakes, Set<String> words) {

    static OpenLine of(StatementLine line, @Nullable Hint hint) {
        Set<PersonId> namesakes = new HashSet<>();
        Set<String> words = new HashSet<>();
        Stream.of(line.reference(), line.bankReference())
                .filter(Objects::nonNull)
                .map(Likeness::normalised)
                .forEach(words::add);
        if (line.counterparty() != null) {
            namesakes.add(line.counterparty());
        }
        if (hint != null) {
            namesakes.addAll(hint.namesakes());
            hint.mentioned().stream().map(Likeness::normalised).forEach(words::add);
        }
        return new OpenLine(line, Set.copyOf(namesakes), Set.copyOf(words));
    }

    MatchDirection direction() {
        return line.amount().isNegative() ? MatchDirection.WENT_BACK : MatchDirection.CAME;
    }

    /** How much it is, whichever way it went. */
    Money amount() {
        return line.amount().isNegative() ? line.amount().negated() : line.amount();
    }
}
