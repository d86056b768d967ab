package io.countersign.store.mongo;

import io.countersign.store.mongo.LetterForm.Letter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.WrongDeadLetterTypeException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The dead letters of one group. Only the node that is in charge digests any, so that nobody claims a line of them. */
final class MongoDeadLetterQueue implements SequencedDeadLetterQueue<EventMessage<?>> {

    private static final int LINES_MAX = 1_024;
    private static final int LETTERS_IN_LINE_MAX = 1_024;

    private final MongoDeadLetters letters;
    private final LetterForm form;
    private final String group;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    MongoDeadLetterQueue(MongoDeadLetters letters, LetterForm form, String group) {
        this.letters = letters;
        this.form = form;
        this.group = group;
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        if (isFull(sequence)) {
            throw new DeadLetterQueueOverflowException("no more events of " + group + " can be left aside");
        }
        letters.keep(form.written(group, text(sequence), letter));
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        letters.drop(kept(letter).document().getString("_id"));
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter, UnaryOperator<DeadLetter<? extends EventMessage<?>>> update) {
        Document before = kept(letter).document();
        if (!letters.replace(form.touched(before, update.apply(letter).markTouched()))) {
            throw new NoSuchDeadLetterException("the event does not wait any more");
        }
    }

    @Override
    public boolean contains(Object sequence) {
        return !letters.of(group, text(sequence)).isEmpty();
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        return read(letters.of(group, text(sequence)));
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        List<Iterable<DeadLetter<? extends EventMessage<?>>>> all = new ArrayList<>();
        lines().values().forEach(line -> all.add(read(line)));
        return all;
    }

    @Override
    public boolean isFull(Object sequence) {
        Map<String, List<Document>> lines = lines();
        List<Document> line = lines.get(text(sequence));
        return line == null ? lines.size() >= LINES_MAX : line.size() >= LETTERS_IN_LINE_MAX;
    }

    @Override
    public long size() {
        return letters.of(group, null).size();
    }

    @Override
    public long sequenceSize(Object sequence) {
        return letters.of(group, text(sequence)).size();
    }

    @Override
    public long amountOfSequences() {
        return lines().size();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> which,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        for (Map.Entry<String, List<Document>> line : lines().entrySet()) {
            if (which.test(form.read(line.getValue().getFirst())) && underWay.add(line.getKey())) {
                try {
                    return processLine(line.getKey(), task);
                } finally {
                    underWay.remove(line.getKey());
                }
            }
        }
        return false;
    }

    private boolean processLine(
            String sequence, Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        for (Letter letter = first(sequence); letter != null; letter = first(sequence)) {
            EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
            if (decision.shouldEnqueue()) {
                Throwable cause = decision.enqueueCause().orElse(null);
                requeue(letter, before -> decision.withDiagnostics(before).withCause(cause));
                return false;
            }
            evict(letter);
        }
        return true;
    }

    @Override
    public void clear() {
        letters.dropAll(group);
    }

    private @Nullable Letter first(String sequence) {
        return letters.of(group, sequence).stream().findFirst().map(form::read).orElse(null);
    }

    /** The lines of the group, each in the order of the log; whose first event came first is first. */
    private Map<String, List<Document>> lines() {
        Map<String, List<Document>> lines = new LinkedHashMap<>();
        letters.of(group, null)
                .forEach(letter -> lines.computeIfAbsent(letter.getString("sequence"), line -> new ArrayList<>())
                        .add(letter));
        return lines;
    }

    private List<DeadLetter<? extends EventMessage<?>>> read(List<Document> line) {
        List<DeadLetter<? extends EventMessage<?>>> read = new ArrayList<>();
        line.forEach(letter -> read.add(form.read(letter)));
        return read;
    }

    private static Letter kept(DeadLetter<? extends EventMessage<?>> letter) {
        if (letter instanceof Letter kept) {
            return kept;
        }
        throw new WrongDeadLetterTypeException("this is no letter of this queue");
    }

    private static String text(Object sequence) {
        return sequence instanceof String text ? text : Integer.toString(sequence.hashCode());
    }
}
