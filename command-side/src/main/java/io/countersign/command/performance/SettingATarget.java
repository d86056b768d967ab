package io.countersign.command.performance;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.performance.TargetsId;
import java.time.LocalDate;
import java.time.YearMonth;

/** When may a target be set? */
final class SettingATarget {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Setting a target",
            rule("TGT-1", "A target is more than nothing.", Facts::isPositive),
            rule("TGT-2", "A target is set before its month is over.", Facts::monthIsNotOver),
            rule("TGT-3", "Nobody sets their own target.", Facts::twoPeopleAreInvolved));

    private SettingATarget() {}

    /** What the rules may look at, and nothing else. */
    record Facts(TargetsId targets, YearMonth month, Money amount, PersonId actor, LocalDate today) {

        boolean isPositive() {
            return amount.isPositive();
        }

        boolean monthIsNotOver() {
            return !month.isBefore(YearMonth.from(today));
        }

        boolean twoPeopleAreInvolved() {
            return !actor.equals(targets.person());
        }
    }
}
