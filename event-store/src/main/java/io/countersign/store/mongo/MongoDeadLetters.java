package io.countersign.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.countersign.store.processing.KeptLetters;
import io.countersign.store.processing.ParkedLetter;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What followers of the log could not digest, in a MongoDB that several processes share.
 *
 * <p>There are few of them, or something is wrong: whoever looks for one reads those of its group.
 */
public final class MongoDeadLetters implements KeptLetters {

    private static final String COLLECTION = "dead_letter";
    private static final String GROUP = "group";
    private static final String SEQUENCE = "sequence";
    private static final String POSITION = "position";
    private static final Comparator<Document> IN_ORDER_OF_LOG =
            Comparator.comparingLong(letter -> letter.getLong(POSITION));

    private final MongoCollection<Document> letters;
    private final LetterForm form;

    /** @param events writes events as the log has them */
    public MongoDeadLetters(MongoDatabase database, Serializer events) {
        this.letters = database.getCollection(COLLECTION);
        this.form = new LetterForm(events);
    }

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> queueOf(String group) {
        return new MongoDeadLetterQueue(this, form, group);
    }

    @Override
    public List<ParkedLetter> list(@Nullable String group) {
        Map<List<String>, List<Document>> lines = found(group == null ? new Document() : eq(GROUP, group)).stream()
                .collect(Collectors.groupingBy(letter -> List.of(letter.getString(GROUP), letter.getString(SEQUENCE))));
        return lines.values().stream()
                .map(line -> parked(line.getFirst(), line.size() - 1))
                .sorted(Comparator.comparing(ParkedLetter::group).thenComparing(ParkedLetter::position))
                .toList();
    }

    @Override
    public Map<String, Long> count() {
        Map<String, Long> counts = new HashMap<>();
        found(new Document()).forEach(letter -> counts.merge(letter.getString(GROUP), 1L, Long::sum));
        return counts;
    }

    /** The letters of a group, or of one line of it, in the order of the log. */
    List<Document> of(String group, @Nullable String sequence) {
        return found(sequence == null ? eq(GROUP, group) : and(eq(GROUP, group), eq(SEQUENCE, sequence)));
    }

    /** Keeps a letter, unless it is kept: a batch that was undone and is handled again parks the same once more. */
    void keep(Document letter) {
        try {
            letters.insertOne(letter);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Writes a letter anew; says whether it is still there. */
    boolean replace(Document letter) {
        return letters.replaceOne(eq("_id", letter.getString("_id")), letter).getMatchedCount() == 1;
    }

    void drop(String id) {
        letters.deleteOne(eq("_id", id));
    }

    void dropAll(String group) {
        letters.deleteMany(eq(GROUP, group));
    }

    private List<Document> found(Bson which) {
        return StreamSupport.stream(letters.find(which).spliterator(), false)
                .sorted(IN_ORDER_OF_LOG)
                .toList();
    }

    private static ParkedLetter parked(Document letter, long behind) {
        return new ParkedLetter(
                letter.getString(GROUP),
                letter.getLong(POSITION),
                letter.getString(SEQUENCE),
                letter.getString(LetterForm.EVENT_ID),
                letter.getString(LetterForm.EVENT),
                Objects.requireNonNullElse(letter.getString(LetterForm.STREAM), ""),
                letter.getString(LetterForm.CAUSE_TYPE),
                letter.getString(LetterForm.CAUSE_MESSAGE),
                Instant.parse(letter.getString(LetterForm.PARKED_AT)),
                Instant.parse(letter.getString(LetterForm.TOUCHED_AT)),
                behind);
    }
}
