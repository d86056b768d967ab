package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Acting;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When may somebody refuse that an order ships before it is paid? */
final class RefusingACreditRelease {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Refusing a credit release",
            rule(
                    "CRL-15",
                    "Only an open request is refused; the same refusal may be sent again.",
                    Facts::isOpenOrTheSame,
                    Facts::decidedBy),
            rule(
                    "CRL-16",
                    "A release is refused by the regional manager of the customer's region, the president or whoever the policy names.",
                    Facts::mayDecide),
            rule("CRL-17", "Refusing a release has a reason.", Facts::reasonIsGiven));

    private RefusingACreditRelease() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Release release, String reason, Acting acting, Region region, List<Role> approversForRegular) {

        boolean isOpenOrTheSame() {
            return release != null
                    && (release.isOpen()
                            || release.state() == Release.State.REFUSED
                                    && release.wasDecidedBy(acting.person(), reason));
        }

        @Nullable
        String decidedBy() {
            return release == null ? null : release.event();
        }

        boolean mayDecide() {
            return authority().isPresent();
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }

        /** What whoever acts may refuse this under. */
        Optional<ExercisedAuthority> authority() {
            return acting.as(
                    Stream.concat(Stream.of(Role.REGIONAL_MANAGER, Role.PRESIDENT), approversForRegular.stream())
                            .toList(),
                    region);
        }
    }
}
