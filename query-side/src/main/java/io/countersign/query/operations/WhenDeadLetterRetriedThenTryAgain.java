package io.countersign.query.operations;

import io.countersign.operation.DeadLetterCommand.NoteRetry;
import io.countersign.operation.DeadLetterEvent.DeadLetterRetried;
import io.countersign.operation.DeadLetterId;
import io.countersign.store.processing.ParkedLetter;
import io.countersign.store.processing.ParkedLetters;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** When somebody has an event tried again, the follower that could not digest it tries again. */
@ProcessingGroup(Operations.GROUP)
@DisallowReplay
public final class WhenDeadLetterRetriedThenTryAgain {

    private final ParkedLetters letters;
    private final Aside aside;
    private final Notes notes;

    public WhenDeadLetterRetriedThenTryAgain(ParkedLetters letters, Aside aside, Notes notes) {
        this.letters = letters;
        this.aside = aside;
        this.notes = notes;
    }

    @EventHandler
    void on(DeadLetterRetried event) {
        if (letters.isElsewhere(event.follower().value())) {
            return;
        }
        notes.note(
                new NoteRetry(
                        event.follower(),
                        event.letter(),
                        aside.call(() -> whyNot(event.letter())).orElse(null)),
                this,
                event.retriedBy());
    }

    private Optional<String> whyNot(DeadLetterId letter) {
        String group = letter.follower().value();
        try {
            return letters.retry(group, letter.position())
                    ? Optional.empty()
                    : letters.find(group, letter.position()).map(WhenDeadLetterRetriedThenTryAgain::kindOf);
        } catch (RuntimeException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }

    private static String kindOf(ParkedLetter letter) {
        return Kinds.simple(letter.cause());
    }
}
