package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When may an account be opened for a customer? */
final class OpeningAnAccount {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Opening an account",
            rule(
                    "ACC-1",
                    "A customer code is given out once; the same account may be asked for again.",
                    Facts::newOrTheSame),
            rule("ACC-2", "A customer has a name.", Facts::nameIsGiven));

    private OpeningAnAccount() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable AccountOpened before, AccountOpened now) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean nameIsGiven() {
            return !now.name().isBlank();
        }
    }
}
