package io.countersign.report;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.people.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What stands in one cell of a report. */
public sealed interface Cell {

    /** Nothing stands in it. */
    Cell NOTHING = new Nothing();

    /** No figure: it does not apply. */
    record Nothing() implements Cell {}

    /** A text as it is: a name, a number of a document, a code. */
    record Text(String text) implements Cell {}

    /**
     * A word that is shown in the reader's language.
     *
     * @param key such as {@code total}
     */
    record Word(String key) implements Cell {}

    /** A person, shown by their name in the directory of people. */
    record Person(PersonId person) implements Cell {}

    /** An amount of money. */
    record Amount(Money money) implements Cell {}

    /** So much of a good. */
    record Goods(Quantity quantity) implements Cell {}

    /** A whole number. */
    record Count(long number) implements Cell {}

    /**
     * A share.
     *
     * @param hundredths of a percent, so that 12.34 % is 1234
     */
    record Percent(long hundredths) implements Cell {

        private static final long WHOLE = 10_000;

        /** How much more it is than before, as a share of what it was before; nothing when that was nothing or less. */
        public static Cell ofChange(Money before, Money now) {
            return before.isPositive() ? of(now.minus(before), before) : NOTHING;
        }

        /**
         * A part as a share of a whole, rounded half up; nothing when there is no whole.
         *
         * @throws IllegalArgumentException when the two have different currencies
         */
        public static Cell of(Money part, Money whole) {
            if (!part.currency().equals(whole.currency())) {
                throw new IllegalArgumentException("a share of another currency");
            }
            return whole.isZero()
                    ? NOTHING
                    : new Percent(BigDecimal.valueOf(part.minorUnits())
                            .multiply(BigDecimal.valueOf(WHOLE))
                            .divide(BigDecimal.valueOf(whole.minorUnits()), 0, RoundingMode.HALF_UP)
                            .longValueExact());
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {}
}
