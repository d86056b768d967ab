package io.countersign.standalone.demo;

import io.countersign.people.Role;
import java.time.LocalDate;

/**
 * One thing that somebody of the demo office does.
 *
 * @param part the part of the day on which they do it
 * @param who which of those with the role; 0 for the first
 * @param command what they ask for
 * @param mayBeRefused whether the rules may say no, as they do in life
 */
record Act(LocalDate on, Part part, Role role, int who, Object command, boolean mayBeRefused) {

    Act(LocalDate on, Part part, Role role, Object command, boolean mayBeRefused) {
        this(on, part, role, 0, command, mayBeRefused);
    }

    /** The parts of a working day. What belongs to one part is done at the same time. */
    enum Part {
        OPENING(9),
        MORNING(10),
        NOON(12),
        AFTERNOON(14),
        EVENING(16),
        CLOSING(17);

        private final int hour;

        Part(int hour) {
            this.hour = hour;
        }

        int hour() {
            return hour;
        }
    }
}
