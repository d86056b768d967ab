package io.countersign.command.policy;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.DiscountTier;
import io.countersign.policy.PolicyId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** When may figures be published as the office's policy? */
final class PublishingAPolicy {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Publishing a policy",
            rule("POL-1", "There is one policy, the office's.", Facts::isTheOffices),
            rule("POL-2", "An unused approval lapses after 1 to 90 days.", Facts::approvalsLapse),
            rule(
                    "POL-3",
                    "Credit for regular customers is approved by managers, directors or the president, and by at least one of them.",
                    Facts::approversAreManagers),
            rule("POL-4", "Dunning begins with 1 to 7 attempts on consecutive days.", Facts::dailyAttemptsAreFew),
            rule("POL-5", "Two later attempts have 1 to 30 clear days between them.", Facts::pauseIsShort),
            rule("POL-6", "A reservation may miss 1 to 12 Mondays.", Facts::mondaysAreFew),
            rule("POL-7", "A project is protected for 30 to 730 days.", Facts::protectionIsReasonable),
            rule("POL-8", "A project's size is counted in rolls, from 1 to 1,000,000.", Facts::sizesAreReasonable),
            rule("POL-9", "A deposit is from 0 to 100 percent of the total.", Facts::depositIsAShare),
            rule(
                    "POL-10",
                    "Tiers are from 1 to 100 percent of list price, each below the one before.",
                    Facts::tiersDescend),
            rule(
                    "POL-11",
                    "A weight is from 0 to 100 percent and does not rise as the price falls.",
                    Facts::weightsDescend),
            rule("POL-12", "A paper is reminded of 1 to 180 days before it expires.", Facts::remindersAreInTime),
            rule("POL-13", "A policy is published with a reason.", Facts::reasonIsGiven),
            rule("POL-14", "Money is looked for up to 0 to 60 days after it was sent.", Facts::windowIsShort),
            rule("POL-15", "A match is proposed from 1 to 100 points.", Facts::scoreIsOutOfAHundred));

    private static final int PERCENT_MAX = 100;
    private static final Quantity ROLLS_MIN = Quantity.of("1");
    private static final Quantity ROLLS_MAX = Quantity.of("1000000");
    private static final Set<Role> MANAGERS = Set.of(
            Role.REGIONAL_MANAGER,
            Role.SALES_DIRECTOR,
            Role.DEPUTY_GENERAL_MANAGER,
            Role.GENERAL_MANAGER,
            Role.PRESIDENT);

    private PublishingAPolicy() {}

    /** What the rules may look at, and nothing else. */
    record Facts(PolicyId policy, OfficePolicy figures, String reason) {

        boolean isTheOffices() {
            return policy.equals(PolicyId.OFFICE);
        }

        boolean approvalsLapse() {
            return isFrom(1, figures.credit().approvalLapsesAfterDays(), 90);
        }

        boolean approversAreManagers() {
            List<Role> approvers = figures.credit().approversForRegular();
            return !approvers.isEmpty() && MANAGERS.containsAll(approvers);
        }

        boolean dailyAttemptsAreFew() {
            return isFrom(1, figures.dunning().dailyAttempts(), 7);
        }

        boolean pauseIsShort() {
            return isFrom(1, figures.dunning().pauseDays(), 30);
        }

        boolean mondaysAreFew() {
            return isFrom(1, figures.reservations().missedMondaysMax(), 12);
        }

        boolean protectionIsReasonable() {
            return isFrom(30, figures.projects().protectionDays(), 730);
        }

        boolean sizesAreReasonable() {
            return isSize(figures.projects().largeAboveRolls())
                    && isSize(figures.projects().priceApprovalAboveRolls());
        }

        boolean depositIsAShare() {
            return isFrom(0, figures.projects().depositPercent(), PERCENT_MAX);
        }

        boolean tiersDescend() {
            List<Integer> from = figures.projects().tiers().stream()
                    .map(DiscountTier::fromPercentOfList)
                    .toList();
            return from.stream().allMatch(percent -> isFrom(1, percent, PERCENT_MAX))
                    && IntStream.range(1, from.size()).allMatch(i -> from.get(i) < from.get(i - 1));
        }

        boolean weightsDescend() {
            List<Integer> weights = IntStream.concat(
                            figures.projects().tiers().stream().mapToInt(DiscountTier::weightPercent),
                            IntStream.of(figures.projects().weightBelowTiers()))
                    .boxed()
                    .toList();
            return weights.stream().allMatch(percent -> isFrom(0, percent, PERCENT_MAX))
                    && IntStream.range(1, weights.size()).allMatch(i -> weights.get(i) <= weights.get(i - 1));
        }

        boolean remindersAreInTime() {
            return isFrom(1, figures.papers().remindDaysBefore(), 180);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }

        boolean windowIsShort() {
            return isFrom(0, figures.bank().dateWindowDays(), 60);
        }

        boolean scoreIsOutOfAHundred() {
            return isFrom(1, figures.bank().proposeFromScore(), PERCENT_MAX);
        }

        private static boolean isFrom(int least, int figure, int most) {
            return least <= figure && figure <= most;
        }

        private static boolean isSize(Quantity rolls) {
            return rolls.thousandths() >= ROLLS_MIN.thousandths() && rolls.thousandths() <= ROLLS_MAX.thousandths();
        }
    }
}
