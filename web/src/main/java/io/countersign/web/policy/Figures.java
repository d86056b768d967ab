package io.countersign.web.policy;

import io.countersign.money.Quantity;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.BankTerms;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.policy.OfficePolicy.DiscountTier;
import io.countersign.policy.OfficePolicy.DunningTerms;
import io.countersign.policy.OfficePolicy.PaperTerms;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.policy.OfficePolicy.ReservationTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a policy, as they are sent. */
final class Figures {

    private Figures() {}

    /**
     * Figures that are to hold from now on. What is absent stays as it is.
     *
     * @param reason why they change
     */
    @Schema(example = """
                    {"credit": {"approvalLapsesAfterDays": 7, "approversForRegular": ["PRESIDENT"]},
                     "dunning": {"dailyAttempts": 3, "pauseDays": 4},
                     "reservations": {"releasedAutomatically": true, "missedMondaysMax": 2},
                     "projects": {"protectionDays": 180, "largeAboveRolls": "100", "priceApprovalAboveRolls": "100",
                                  "depositPercent": 50,
                                  "tiers": [{"fromPercentOfList": 90, "weightPercent": 100},
                                            {"fromPercentOfList": 80, "weightPercent": 80}],
                                  "weightBelowTiers": 40},
                     "papers": {"remindDaysBefore": 30},
                     "bank": {"exactMatchesConfirm": false, "dateWindowDays": 10, "proposeFromScore": 50},
                     "reason": "The office decided on fewer tiers"}""")
    record NewPolicy(
            @Nullable Credit credit,
            @Nullable Dunning dunning,
            @Nullable Reservations reservations,
            @Nullable Projects projects,
            @Nullable Papers papers,
            @Nullable Bank bank,
            @Size(max = 500) String reason) {

        OfficePolicy onTopOf(OfficePolicy before) {
            return new OfficePolicy(
                    credit == null
                            ? before.credit()
                            : new CreditTerms(credit.approvalLapsesAfterDays, credit.approversForRegular),
                    dunning == null ? before.dunning() : new DunningTerms(dunning.dailyAttempts, dunning.pauseDays),
                    reservations == null
                            ? before.reservations()
                            : new ReservationTerms(reservations.releasedAutomatically, reservations.missedMondaysMax),
                    projects == null ? before.projects() : projects.terms(),
                    papers == null ? before.papers() : new PaperTerms(papers.remindDaysBefore),
                    bank == null
                            ? before.bank()
                            : new BankTerms(bank.exactMatchesConfirm, bank.dateWindowDays, bank.proposeFromScore));
        }
    }

    /** Credit releases. */
    record Credit(
            int approvalLapsesAfterDays, @Size(max = 20) List<Role> approversForRegular) {}

    /** Dunning. */
    record Dunning(int dailyAttempts, int pauseDays) {}

    /** Transfer reservations. */
    record Reservations(boolean releasedAutomatically, int missedMondaysMax) {}

    /** Customer papers. */
    record Papers(int remindDaysBefore) {}

    /** Matching the bank's statements. */
    record Bank(boolean exactMatchesConfirm, int dateWindowDays, int proposeFromScore) {}

    /** Sales at this share of list price or above count with this weight. */
    record Tier(int fromPercentOfList, int weightPercent) {}

    /** Projects. */
    record Projects(
            int protectionDays,
            Quantity largeAboveRolls,
            Quantity priceApprovalAboveRolls,
            int depositPercent,
            @Size(max = 20) List<Tier> tiers,
            int weightBelowTiers) {

        ProjectTerms terms() {
            return new ProjectTerms(
                    protectionDays,
                    largeAboveRolls,
                    priceApprovalAboveRolls,
                    depositPercent,
                    tiers.stream()
                            .map(tier -> new DiscountTier(tier.fromPercentOfList, tier.weightPercent))
                            .toList(),
                    weightBelowTiers);
        }
    }
}
