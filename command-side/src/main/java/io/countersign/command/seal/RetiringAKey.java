package io.countersign.command.seal;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.seal.KeyId;
import java.util.Set;

/** When may a key of the seal be retired? */
final class RetiringAKey {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Retiring a key of the seal",
            rule("SEA-4", "A key is retired that signs, or did.", Facts::isKnown),
            rule("SEA-5", "Another key signs when one is retired.", Facts::anotherSigns),
            rule("SEA-6", "A key is retired for a reason, in 500 characters at most.", Facts::reasonIsGiven));

    private RetiringAKey() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param signing the keys that sign
     * @param retired the keys that did
     */
    record Facts(KeyId key, String reason, Set<KeyId> signing, Set<KeyId> retired) {

        boolean isKnown() {
            return signing.contains(key) || retired.contains(key);
        }

        boolean anotherSigns() {
            return signing.stream().anyMatch(one -> !one.equals(key));
        }

        boolean reasonIsGiven() {
            return OrderingAKey.isReason(reason);
        }
    }
}
