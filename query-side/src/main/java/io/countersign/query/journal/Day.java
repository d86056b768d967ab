package io.countersign.query.journal;

import io.countersign.query.documents.Recorded;
import java.time.LocalDate;

/**
 * The day of an entry.
 *
 * @param on the day on which it counts
 * @param own its own business date
 */
record Day(LocalDate on, LocalDate own) {

    static Day of(LocalDate own, Recorded recorded) {
        return new Day(recorded.counted(own), own);
    }

    /** The later of the two. */
    Day orLater(Day other) {
        return new Day(on.isBefore(other.on) ? other.on : on, own.isBefore(other.own) ? other.own : own);
    }

    boolean isLate() {
        return own.isBefore(on);
    }
}
