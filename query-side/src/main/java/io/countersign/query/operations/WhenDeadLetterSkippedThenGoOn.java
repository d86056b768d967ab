package io.countersign.query.operations;

import io.countersign.operation.DeadLetterEvent.DeadLetterSkipped;
import io.countersign.store.processing.ParkedLetters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** When somebody has an event skipped, the follower goes on with what waited behind it. */
@ProcessingGroup(Operations.GROUP)
@DisallowReplay
public final class WhenDeadLetterSkippedThenGoOn {

    private final ParkedLetters letters;
    private final Aside aside;

    public WhenDeadLetterSkippedThenGoOn(ParkedLetters letters, Aside aside) {
        this.letters = letters;
        this.aside = aside;
    }

    @EventHandler
    void on(DeadLetterSkipped event) {
        if (!letters.isElsewhere(event.follower().value())) {
            aside.run(
                    () -> letters.skip(event.follower().value(), event.letter().position()));
        }
    }
}
