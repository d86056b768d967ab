package io.countersign.policy;

import io.countersign.account.Standing;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.people.Role;
import java.util.List;

/** Every figure that the office has decided on and may decide differently one day. Decisions name the version used. */
public record OfficePolicy(
        CreditTerms credit,
        DunningTerms dunning,
        ReservationTerms reservations,
        ProjectTerms projects,
        PaperTerms papers,
        BankTerms bank) {

    /** What holds until something else is published. */
    public static final OfficePolicy AS_DELIVERED = new OfficePolicy(
            new CreditTerms(7, List.of(Role.PRESIDENT)),
            new DunningTerms(3, 4),
            new ReservationTerms(true, 2),
            new ProjectTerms(
                    180,
                    Quantity.of("100"),
                    Quantity.of("100"),
                    50,
                    List.of(new DiscountTier(90, 100), new DiscountTier(80, 80), new DiscountTier(70, 60)),
                    40),
            new PaperTerms(30),
            new BankTerms(false, 10, 50));

    /**
     * Credit releases.
     *
     * @param approvalLapsesAfterDays days after which an unused approval is worth nothing
     * @param approversForRegular who may release an order of a customer of standing REGULAR
     */
    public record CreditTerms(int approvalLapsesAfterDays, List<Role> approversForRegular) {

        public CreditTerms {
            approversForRegular = List.copyOf(approversForRegular);
        }

        /**
         * Who lets an order of a customer of this standing ship before it is paid.
         *
         * @param unpaidOthers how many other releases of the customer are approved and not paid
         */
        public List<Role> approversFor(Standing standing, int unpaidOthers) {
            if (standing == Standing.SMALL) {
                return List.of();
            }
            if (unpaidOthers > 0) {
                return List.of(Role.PRESIDENT);
            }
            return standing == Standing.KEY ? List.of(Role.REGIONAL_MANAGER, Role.PRESIDENT) : approversForRegular;
        }
    }

    /**
     * Dunning.
     *
     * @param dailyAttempts attempts on consecutive days at the beginning
     * @param pauseDays clear days between two attempts after that
     */
    public record DunningTerms(int dailyAttempts, int pauseDays) {}

    /**
     * Transfer reservations.
     *
     * @param releasedAutomatically whether one that nobody confirms is released by itself
     * @param missedMondaysMax how many Mondays may be missed before that
     */
    public record ReservationTerms(boolean releasedAutomatically, int missedMondaysMax) {}

    /**
     * Projects.
     *
     * @param protectionDays how long the first comer is protected
     * @param largeAboveRolls the regional manager is told of projects larger than this
     * @param priceApprovalAboveRolls special prices may be asked for above this
     * @param depositPercent of the total, for goods that are ordered for the project
     * @param tiers weights of project sales by price as a share of list price, highest first
     * @param weightBelowTiers the weight in percent of what is cheaper than every tier
     */
    public record ProjectTerms(
            int protectionDays,
            Quantity largeAboveRolls,
            Quantity priceApprovalAboveRolls,
            int depositPercent,
            List<DiscountTier> tiers,
            int weightBelowTiers) {

        public ProjectTerms {
            tiers = List.copyOf(tiers);
        }

        /** With which weight in percent something counts that was sold at this price. */
        public int weightPercentOf(UnitPrice sold, UnitPrice list) {
            return tiers.stream()
                    .filter(tier -> tier.covers(sold, list))
                    .map(DiscountTier::weightPercent)
                    .findFirst()
                    .orElse(weightBelowTiers);
        }
    }

    /** Sales at this percentage of list price or above count with this weight in percent. */
    public record DiscountTier(int fromPercentOfList, int weightPercent) {

        private static final long PERCENT = 100;

        boolean covers(UnitPrice sold, UnitPrice list) {
            return Math.multiplyExact(sold.tenThousandths(), PERCENT)
                    >= Math.multiplyExact(list.tenThousandths(), (long) fromPercentOfList);
        }
    }

    /**
     * Customer papers.
     *
     * @param remindDaysBefore how many days before a paper expires somebody is reminded
     */
    public record PaperTerms(int remindDaysBefore) {}

    /**
     * Matching the bank's statements.
     *
     * @param exactMatchesConfirm whether a match beyond doubt is confirmed without anybody looking at it
     * @param dateWindowDays how many days after it was sent money may arrive
     * @param proposeFromScore from how many points of a hundred a match is proposed
     */
    public record BankTerms(boolean exactMatchesConfirm, int dateWindowDays, int proposeFromScore) {}
}
