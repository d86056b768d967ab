package io.countersign.command.staff;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When may somebody lend a role of theirs to somebody else? */
final class LendingARole {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Lending a role",
            rule("STF-8", "A delegation number is used once; the same may be sent again.", Facts::newOrTheSame),
            rule("STF-9", "Whoever lends a role has it themselves, and not from somebody else.", Facts::roleIsTheirs),
            rule("STF-10", "A role is lent for regions in which it is one's own.", Facts::regionsAreTheirs),
            rule("STF-11", "A regional manager's role is lent for at least one region.", Facts::managersHaveRegions),
            rule("STF-12", "Nobody lends to themselves.", Facts::twoPeopleAreInvolved),
            rule("STF-13", "A role is lent to a member of the staff.", Facts::receiverIsOnTheStaff),
            rule("STF-14", "An auditor lends nothing and is lent nothing.", Facts::auditorsStayAside),
            rule("STF-15", "A role is lent until the day it is lent from, or a later one.", Facts::endIsAfterBeginning),
            rule("STF-16", "A role is lent until a day that has not passed.", Facts::endHasNotPassed),
            rule("STF-17", "A role is lent for at most 92 days.", Facts::notForTooLong),
            rule("STF-18", "Whoever lends a role gives a reason.", Facts::reasonIsGiven));

    private static final long DAYS_MAX = 92;

    private LendingARole() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable AuthorityDelegated before,
            AuthorityDelegated now,
            List<Grant> lendersGrants,
            List<Role> receiversRoles,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean roleIsTheirs() {
            return own().contains(now.role());
        }

        boolean regionsAreTheirs() {
            Set<Region> theirs = new HashSet<>();
            lendersGrants.stream()
                    .filter(grant -> grant.delegation() == null && grant.role() == now.role())
                    .forEach(grant -> theirs.addAll(grant.regions()));
            return theirs.containsAll(now.regions());
        }

        boolean managersHaveRegions() {
            return now.role() != Role.REGIONAL_MANAGER || !now.regions().isEmpty();
        }

        boolean twoPeopleAreInvolved() {
            return !now.person().equals(lender());
        }

        boolean receiverIsOnTheStaff() {
            return !receiversRoles.isEmpty();
        }

        boolean auditorsStayAside() {
            return !receiversRoles.contains(Role.AUDITOR)
                    && !own().contains(Role.AUDITOR)
                    && now.role() != Role.AUDITOR;
        }

        boolean endIsAfterBeginning() {
            return !now.until().isBefore(now.from());
        }

        boolean endHasNotPassed() {
            return !now.until().isBefore(today);
        }

        boolean notForTooLong() {
            return ChronoUnit.DAYS.between(now.from(), now.until()) < DAYS_MAX;
        }

        boolean reasonIsGiven() {
            return !now.reason().isBlank();
        }

        private PersonId lender() {
            return now.delegatedBy();
        }

        private List<Role> own() {
            return lendersGrants.stream()
                    .filter(grant -> grant.delegation() == null)
                    .map(Grant::role)
                    .toList();
        }
    }
}
