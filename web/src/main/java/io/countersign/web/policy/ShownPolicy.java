package io.countersign.web.policy;

import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.web.people.ShownPerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is shown.
 *
 * @param version 0 for the policy as delivered
 */
record ShownPolicy(
        int version,
        ShownCredit credit,
        ShownDunning dunning,
        ShownReservations reservations,
        ShownProjects projects,
        ShownPapers papers,
        ShownBank bank,
        @Nullable String reason,
        @Nullable ShownPerson publishedBy,
        @Nullable Instant publishedAt) {

    static ShownPolicy of(PolicyVersion policy, Map<PersonId, String> names) {
        OfficePolicy figures = policy.figures();
        return new ShownPolicy(
                policy.version(),
                new ShownCredit(
                        figures.credit().approvalLapsesAfterDays(),
                        figures.credit().approversForRegular()),
                new ShownDunning(
                        figures.dunning().dailyAttempts(), figures.dunning().pauseDays()),
                new ShownReservations(
                        figures.reservations().releasedAutomatically(),
                        figures.reservations().missedMondaysMax()),
                ShownProjects.of(figures.projects()),
                new ShownPapers(figures.papers().remindDaysBefore()),
                new ShownBank(
                        figures.bank().exactMatchesConfirm(),
                        figures.bank().dateWindowDays(),
                        figures.bank().proposeFromScore()),
                policy.reason(),
                ShownPerson.ifAny(policy.publishedBy(), names),
                policy.publishedAt());
    }

    /** Credit releases. */
    record ShownCredit(int approvalLapsesAfterDays, List<Role> approversForRegular) {}

    /** Dunning. */
    record ShownDunning(int dailyAttempts, int pauseDays) {}

    /** Transfer reservations. */
    record ShownReservations(boolean releasedAutomatically, int missedMondaysMax) {}

    /** Customer papers. */
    record ShownPapers(int remindDaysBefore) {}

    /** Matching the bank's statements. */
    record ShownBank(boolean exactMatchesConfirm, int dateWindowDays, int proposeFromScore) {}

    /** One tier. */
    record ShownTier(int fromPercentOfList, int weightPercent) {}

    /** Projects. */
    record ShownProjects(
            int protectionDays,
            String largeAboveRolls,
            String priceApprovalAboveRolls,
            int depositPercent,
            List<ShownTier> tiers,
            int weightBelowTiers) {

        static ShownProjects of(OfficePolicy.ProjectTerms terms) {
            return new ShownProjects(
                    terms.protectionDays(),
                    terms.largeAboveRolls().toString(),
                    terms.priceApprovalAboveRolls().toString(),
                    terms.depositPercent(),
                    terms.tiers().stream()
                            .map(tier -> new ShownTier(tier.fromPercentOfList(), tier.weightPercent()))
                            .toList(),
                    terms.weightBelowTiers());
        }
    }
}
