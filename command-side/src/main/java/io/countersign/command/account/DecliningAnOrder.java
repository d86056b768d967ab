package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Acting;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When may the regional manager decline an order? */
final class DecliningAnOrder {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Declining an order that needs the regional manager",
            rule(
                    "HLD-3",
                    "Only an order that waits for the regional manager is declined; the same may be sent again.",
                    Facts::isHeldOrTheSame,
                    Facts::decidedBy),
            rule("HLD-4", "The regional manager of the customer's region declines.", Facts::isTheManager),
            rule("HLD-5", "Declining an order has a reason.", Facts::reasonIsGiven));

    private DecliningAnOrder() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable OrderOnAccount order,
            Holds.@Nullable Verdict verdict,
            String reason,
            Acting acting,
            Region region) {

        boolean isUndecided() {
            return order != null && order.isHeld() && verdict == null;
        }

        boolean isHeldOrTheSame() {
            return isUndecided() || verdict != null && verdict.says(false, acting.person(), reason);
        }

        @Nullable
        String decidedBy() {
            return verdict == null ? null : verdict.event();
        }

        boolean isTheManager() {
            return authority().isPresent();
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }

        /** What whoever acts may decline under. */
        Optional<ExercisedAuthority> authority() {
            return acting.as(List.of(Role.REGIONAL_MANAGER), region);
        }
    }
}
