package io.countersign.store.processing;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/** Where it is kept what followers of the log could not digest. */
public interface KeptLetters {

    /** The queue of one group. */
    SequencedDeadLetterQueue<EventMessage<?>> queueOf(String group);

    /** What stands first in its line, by group and place in the log; of every group when none is named. */
    List<ParkedLetter> list(@Nullable String group);

    /** How many events wait, those behind others included, for each group that has any. */
    Map<String, Long> count();
}
