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

/** When may the regional manager agree to an order? */
final class CoordinatingAnOrder {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Agreeing to an order that needs the regional manager",
            rule(
                    "HLD-1",
                    "Only an order that waits for the regional manager is agreed to; the same may be sent again.",
                    Facts::isHeldOrTheSame,
                    Facts::decidedBy),
            rule("HLD-2", "The regional manager of the customer's region agrees.", Facts::isTheManager));

    private CoordinatingAnOrder() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable OrderOnAccount order,
            Holds.@Nullable Verdict verdict,
            @Nullable String remark,
            Acting acting,
            Region region) {

        boolean isUndecided() {
            return order != null && order.isHeld() && verdict == null;
        }

        boolean isHeldOrTheSame() {
            return isUndecided() || verdict != null && verdict.says(true, acting.person(), remark);
        }

        @Nullable
        String decidedBy() {
            return verdict == null ? null : verdict.event();
        }

        boolean isTheManager() {
            return authority().isPresent();
        }

        /** What whoever acts may agree under. */
        Optional<ExercisedAuthority> authority() {
            return acting.as(List.of(Role.REGIONAL_MANAGER), region);
        }
    }
}
