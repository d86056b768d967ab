package io.countersign.command.bank;

import io.countersign.bank.LinePurpose;
import io.countersign.bank.MatchId;
import io.countersign.bank.StatementLine;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a statement has to know about one of its lines. */
record LineOnStatement(int number, Money amount, LocalDate valueDate, Home home) {

    static LineOnStatement entered(StatementLine line) {
        return new LineOnStatement(line.number(), line.amount(), line.valueDate(), new Open());
    }

    LineOnStatement at(Home other) {
        return new LineOnStatement(number, amount, valueDate, other);
    }

    /** Whether it may still become anything. */
    boolean isFree() {
        return home instanceof Open || home instanceof Parked;
    }

    boolean isOpen() {
        return home instanceof Open;
    }

    boolean isMatched() {
        return home instanceof Matched;
    }

    boolean isMatchedBy(MatchId match) {
        return home instanceof Matched matched && matched.match().equals(match);
    }

    /** What it was said to be, when it was. */
    @Nullable
    LinePurpose purpose() {
        return home instanceof Assigned assigned ? assigned.purpose() : null;
    }

    /** Where a line is at home. */
    sealed interface Home {}

    /** Nowhere yet. */
    record Open() implements Home {}

    /** It is the money of remittances. */
    record Matched(MatchId match) implements Home {}

    /** It is something else. */
    record Assigned(LinePurpose purpose, @Nullable String remark) implements Home {}

    /** Somebody finds out. */
    record Parked(PersonId owner, String remark) implements Home {}
}
