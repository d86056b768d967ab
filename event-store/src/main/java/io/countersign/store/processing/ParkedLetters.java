package io.countersign.store.processing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/**
 * What groups could not digest: listed, tried again, or left out.
 *
 * <p>Only what stands first in its line is spoken of. What waits behind is digested when the first is gone.
 */
public final class ParkedLetters {

    private static final int TRIES_MAX = 5;

    private final KeptLetters kept;
    private final EventProcessingConfiguration processing;
    private final boolean allHere;

    /** @param allHere whether every follower there is can be in this process */
    public ParkedLetters(KeptLetters kept, EventProcessingConfiguration processing, boolean allHere) {
        this.kept = kept;
        this.allHere = allHere;
        this.processing = processing;
    }

    /** What waits, by group and place in the log; of every group when none is named. */
    public List<ParkedLetter> list(@Nullable String group) {
        return kept.list(group);
    }

    /** Does another process see to this group? */
    public boolean isElsewhere(String group) {
        return !allHere && processing.sequencedDeadLetterProcessor(group).isEmpty();
    }

    /** What this group could not digest at this place, if it stands first in its line. */
    public Optional<ParkedLetter> find(String group, long position) {
        return list(group).stream()
                .filter(letter -> letter.position() == position)
                .findFirst();
    }

    /** How many events wait, those behind others included, for each group that has any. */
    public Map<String, Long> count() {
        return kept.count();
    }

    /**
     * Lets a group try an event again, and then what waits behind it.
     *
     * @return whether it was digested; nothing is there to digest when it no longer waits
     */
    public boolean retry(String group, long position) {
        find(group, position).ifPresent(this::process);
        return find(group, position).isEmpty();
    }

    /** Lets a group go on without an event, and digest what waits behind it. */
    public void skip(String group, long position) {
        find(group, position).ifPresent(letter -> {
            evict(letter);
            list(group).stream()
                    .filter(next -> next.sequence().equals(letter.sequence()))
                    .findFirst()
                    .ifPresent(this::process);
        });
    }

    /**
     * Documents may be written by whoever follows the log at the same moment: then all of it is undone and tried again.
     */
    private void process(ParkedLetter letter) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor = processing
                .sequencedDeadLetterProcessor(letter.group())
                .orElseThrow(() -> new IllegalStateException("nobody digests for " + letter.group()));
        for (int tries = 1; ; tries++) {
            try {
                processor.process(waiting -> waiting.message().getIdentifier().equals(letter.eventId()));
                return;
            } catch (Processing.TryAgain e) {
                if (tries == TRIES_MAX) {
                    throw e;
                }
            }
        }
    }

    private void evict(ParkedLetter letter) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = processing
                .deadLetterQueue(letter.group())
                .orElseThrow(() -> new IllegalStateException(letter.group() + " has no dead letters"));
        for (DeadLetter<? extends EventMessage<?>> waiting : queue.deadLetterSequence(letter.sequence())) {
            if (waiting.message().getIdentifier().equals(letter.eventId())) {
                queue.evict(waiting);
                return;
            }
        }
    }
}
