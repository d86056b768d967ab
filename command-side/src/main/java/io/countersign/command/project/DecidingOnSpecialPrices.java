package io.countersign.command.project;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.project.ProjectEvent.PriceApprovalRequested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When are special prices granted or refused? */
final class DecidingOnSpecialPrices {

    /** Who decides. */
    static final List<Role> DECIDERS = List.of(Role.GENERAL_MANAGER, Role.DEPUTY_GENERAL_MANAGER);

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Granting or refusing special prices",
            rule("PRC-8", "Only what was asked for is granted or refused.", Facts::wasAskedFor),
            rule(
                    "PRC-9",
                    "Special prices are decided by the general manager or a deputy, or by whoever holds that role for them.",
                    Facts::hasAuthority),
            rule(
                    "PRC-10",
                    "Nobody decides on special prices that they asked for, nor with a role of whoever asked.",
                    Facts::twoPeopleAreInvolved),
            rule(
                    "PRC-11",
                    "Special prices are decided once; the same decision may be sent again.",
                    Facts::undecidedOrTheSame,
                    Facts::decidedBy),
            rule("PRC-12", "Whoever refuses special prices says why.", Facts::refusalHasReason));

    private DecidingOnSpecialPrices() {}

    /** What was decided, by whom, and which event says so. */
    record Decision(boolean granted, PersonId by, String event) {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param reason why they are refused; absent when they are granted
     */
    record Facts(
            @Nullable PriceApprovalRequested request,
            @Nullable Decision decision,
            PersonId actor,
            @Nullable ExercisedAuthority authority,
            boolean granting,
            @Nullable String reason) {

        boolean wasAskedFor() {
            return request != null;
        }

        boolean hasAuthority() {
            return authority != null;
        }

        boolean twoPeopleAreInvolved() {
            return request == null
                    || !request.requestedBy().equals(actor)
                            && (authority == null || !request.requestedBy().equals(authority.delegatedBy()));
        }

        boolean undecidedOrTheSame() {
            return decision == null
                    || decision.granted() == granting && decision.by().equals(actor);
        }

        @Nullable
        String decidedBy() {
            return decision == null ? null : decision.event();
        }

        boolean refusalHasReason() {
            return granting || reason != null && !reason.isBlank();
        }
    }
}
