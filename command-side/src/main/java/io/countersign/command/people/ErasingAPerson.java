package io.countersign.command.people;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.ErasureReason;
import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/** When is a person forgotten? */
final class ErasingAPerson {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Erasing a person",
            rule("ERA-1", "Nobody erases themselves.", Facts::isSomebodyElse),
            rule("ERA-2", "A person is erased once; the same may be said again.", Facts::newOrTheSame));

    private ErasingAPerson() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            PersonId person, PersonId erasedBy, @Nullable ErasureReason before, ErasureReason now) {

        boolean isSomebodyElse() {
            return !person.equals(erasedBy);
        }

        boolean newOrTheSame() {
            return before == null || before == now;
        }
    }
}
