package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Acting;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.time.LocalDate;
import java.util.List;

/** When may a period be set in which a customer's orders need the regional manager? */
final class SettingAnAdjustmentPeriod {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Setting an adjustment period",
            rule("ADJ-1", "A period ends on or after the day on which it begins.", Facts::endsAfterwards),
            rule("ADJ-2", "A period has a reason.", Facts::reasonIsGiven),
            rule(
                    "ADJ-3",
                    "The regional manager of the customer's region or the sales director sets a period.",
                    Facts::maySetIt));

    private SettingAnAdjustmentPeriod() {}

    /** What the rules may look at, and nothing else. */
    record Facts(LocalDate from, LocalDate until, String reason, Acting acting, Region region) {

        boolean endsAfterwards() {
            return !until.isBefore(from);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }

        boolean maySetIt() {
            return acting.as(List.of(Role.REGIONAL_MANAGER, Role.SALES_DIRECTOR), region)
                    .isPresent();
        }
    }
}
