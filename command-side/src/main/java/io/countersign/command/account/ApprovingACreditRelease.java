package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.Standing;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Acting;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy.CreditTerms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When may somebody let an order ship before it is paid, and who? */
final class ApprovingACreditRelease {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Approving a credit release",
            rule(
                    "CRL-7",
                    "Only an open request is approved; the same approval may be sent again.",
                    Facts::isOpenOrTheSame,
                    Facts::decidedBy),
            rule("CRL-8", "A release is approved for an order that is still withheld.", Facts::orderIsWithheld),
            rule("CRL-9", "Nobody approves what they asked for.", Facts::twoPeopleAreInvolved),
            rule(
                    "CRL-10",
                    "Nobody approves under an authority that whoever asked delegated to them.",
                    Facts::authorityIsNotTheRequesters),
            rule("CRL-11", "Nobody approves a small customer's release.", Facts::customerIsNotSmall),
            rule(
                    "CRL-12",
                    "While another release of the customer is unpaid, only the president approves.",
                    Facts::nextOneIsThePresidents),
            rule(
                    "CRL-13",
                    "A key customer's release is approved by the regional manager of the customer's region or by the president.",
                    Facts::keyCustomersIsTheManagers),
            rule(
                    "CRL-14",
                    "A regular customer's release is approved by whoever the policy names.",
                    Facts::regularCustomersIsThePolicys));

    private ApprovingACreditRelease() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param unpaidOthers how many other releases of the customer are approved and not paid
     * @param terms whom the policy names
     */
    record Facts(
            @Nullable Release release,
            @Nullable String remark,
            @Nullable OrderOnAccount order,
            Acting acting,
            Standing standing,
            Region region,
            int unpaidOthers,
            CreditTerms terms) {

        boolean sentAgain() {
            return release != null
                    && (release.isApproved() || release.state() == Release.State.SETTLED)
                    && release.wasDecidedBy(acting.person(), remark);
        }

        boolean isOpenOrTheSame() {
            return release != null && release.isOpen() || sentAgain();
        }

        @Nullable
        String decidedBy() {
            return release == null ? null : release.event();
        }

        boolean orderIsWithheld() {
            return release == null || !release.isOpen() || order != null && order.isWithheld();
        }

        boolean twoPeopleAreInvolved() {
            return release == null || !release.requestedBy().equals(acting.person());
        }

        boolean authorityIsNotTheRequesters() {
            return release == null
                    || authority()
                            .map(ExercisedAuthority::delegatedBy)
                            .filter(release.requestedBy()::equals)
                            .isEmpty();
        }

        boolean customerIsNotSmall() {
            return sentAgain() || standing != Standing.SMALL;
        }

        boolean nextOneIsThePresidents() {
            return sentAgain()
                    || unpaidOthers == 0
                    || isThePresident()
                    || authority().isPresent();
        }

        boolean keyCustomersIsTheManagers() {
            return sentAgain()
                    || unpaidOthers > 0
                    || standing != Standing.KEY
                    || authority().isPresent();
        }

        boolean regularCustomersIsThePolicys() {
            return sentAgain()
                    || unpaidOthers > 0
                    || standing != Standing.REGULAR
                    || authority().isPresent();
        }

        private boolean isThePresident() {
            return acting.as(List.of(Role.PRESIDENT), region).isPresent();
        }

        /** What whoever acts may approve this under. */
        Optional<ExercisedAuthority> authority() {
            return acting.as(terms.approversFor(standing, unpaidOthers), region);
        }
    }
}
