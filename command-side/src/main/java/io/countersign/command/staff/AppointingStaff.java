package io.countersign.command.staff;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.util.List;

/** When may a person be given authority? */
final class AppointingStaff {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Giving a person authority",
            rule("STF-1", "A person on the staff has at least one role.", Facts::someRole),
            rule("STF-2", "A regional manager has at least one region.", Facts::managersHaveRegions),
            rule("STF-3", "An auditor has no other role.", Facts::auditorsOnlyAudit),
            rule("STF-4", "Nobody changes their own authority.", Facts::twoPeopleAreInvolved),
            rule("STF-5", "A change of authority has a reason.", Facts::reasonIsGiven));

    private AppointingStaff() {}

    /** What the rules may look at, and nothing else. */
    record Facts(List<Role> roles, List<Region> regions, PersonId person, PersonId actor, String reason) {

        boolean someRole() {
            return !roles.isEmpty();
        }

        boolean managersHaveRegions() {
            return !roles.contains(Role.REGIONAL_MANAGER) || !regions.isEmpty();
        }

        boolean auditorsOnlyAudit() {
            return !roles.contains(Role.AUDITOR) || roles.size() == 1;
        }

        boolean twoPeopleAreInvolved() {
            return !person.equals(actor);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
