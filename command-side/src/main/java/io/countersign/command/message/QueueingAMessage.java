package io.countersign.command.message;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When does a message get into the outbox? */
final class QueueingAMessage {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Queueing a message",
            rule("MSG-1", "A message number is used once; the same message may be queued again.", Facts::newOrTheSame),
            rule("MSG-2", "A message is for a customer, a person or a region's managers.", Facts::isForSomebody),
            rule("MSG-3", "A message says something.", Facts::saysSomething));

    private QueueingAMessage() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Fingerprint before, Fingerprint now, boolean isForSomebody, String text) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean saysSomething() {
            return !text.isBlank();
        }
    }
}
