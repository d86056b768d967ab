package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Acting;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When may a request or an approval be taken back? */
final class WithdrawingACreditRelease {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Taking a credit release back",
            rule(
                    "CRL-18",
                    "Only an open request or an unused approval is taken back; the same may be sent again.",
                    Facts::isUnusedOrTheSame,
                    Facts::decidedBy),
            rule(
                    "CRL-19",
                    "A release is taken back by whoever asked for it or approved it, the regional manager of the customer's region or the president.",
                    Facts::mayTakeItBack),
            rule("CRL-20", "Taking a release back has a reason.", Facts::reasonIsGiven));

    private WithdrawingACreditRelease() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Release release, String reason, Acting acting, Region region) {

        boolean isUnusedOrTheSame() {
            return release != null
                    && (release.isOpen()
                            || release.isApproved() && !release.used()
                            || release.state() == Release.State.WITHDRAWN
                                    && release.wasDecidedBy(acting.person(), reason));
        }

        @Nullable
        String decidedBy() {
            return release == null ? null : release.event();
        }

        boolean mayTakeItBack() {
            return release == null
                    || acting.person().equals(release.requestedBy())
                    || acting.person().equals(release.decidedBy())
                    || acting.as(List.of(Role.REGIONAL_MANAGER, Role.PRESIDENT), region)
                            .isPresent();
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
