package io.countersign.query.documents;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.countersign.store.processing.Processing.TryAgain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Documents in MongoDB, folded in memory and written once for each batch of events.
 *
 * <p>They are kept current by one node, which remembers those used last. Other nodes remember nothing and read what is
 * stored: whatever is stored has been seen, whoever stored it.
 *
 * <p>Every write names the position that the document had when it was read. Where another process was faster the write
 * finds nothing; the batch is then handled again from what is really there. Only what every server with MongoDB's
 * protocol has is used: reads by {@code _id} and one bulk write.
 *
 * <p>Which generation of documents is the live one stands beside the view's position, in one document: replacing that is
 * how reads move from one generation to the next. Who reads is never held up; who writes waits for the moment.
 */
public final class MongoDocuments<T> implements Documents<T> {

    private static final String ID = Generation.ID;
    private static final String SEEN = Generation.SEEN;
    private static final String GENERATION = "generation";
    private static final String REVISION = "revision";
    private static final int WRITES_MAX = 500;

    private final Fold<T> fold;
    private final MongoDatabase database;
    private final MongoCollection<Document> positions;
    private final int rememberedMax;
    private final Writing writing;
    private final BooleanSupplier inCharge;
    private final List<Touched> watching = new CopyOnWriteArrayList<>();

    /** Held by whoever writes to the live generation or puts another one in its place. */
    private final ReentrantLock writes = new ReentrantLock();

    private volatile Generation<T> live;
    private volatile long position;
    private volatile int revisionStored;
    private volatile boolean takenUp;

    /** Documents that this node had stored are there no more: nothing is folded in until the view was built anew. */
    private volatile boolean damaged;

    /** Documents of a view that no other node keeps current. */
    public MongoDocuments(Fold<T> fold, MongoDatabase database, int rememberedMax, Writing writing) {
        this(fold, database, rememberedMax, writing, () -> true);
        takeUp();
    }

    /**
     * Documents of a view. Until this node has {@linkplain #takeUp taken them up}, only what is read is right: it asks the store.
     *
     * @param rememberedMax so many documents are kept in memory
     * @param writing does what must be kept together
     * @param inCharge whether this node is the one that keeps them current, once it has taken them up
     */
    public MongoDocuments(
            Fold<T> fold, MongoDatabase database, int rememberedMax, Writing writing, BooleanSupplier inCharge) {
        this.fold = fold;
        this.database = database;
        this.positions = database.getCollection("view_positions");
        this.rememberedMax = rememberedMax;
        this.writing = writing;
        this.inCharge = inCharge;
        revisionStored = fold.revision();
        live = Generation.stored(Generation.FIRST, fold, database, rememberedMax);
    }

    /** Goes on from what is stored, whoever stored it. From now on this node keeps them current. */
    public void takeUp() {
        writes.lock();
        try {
            Document stored = storedPosition();
            position = seenIn(stored);
            revisionStored = stored == null ? fold.revision() : stored.getInteger(REVISION, 1);
            live = Generation.stored(generationIn(stored), fold, database, rememberedMax);
            damaged = false;
            takenUp = true;
        } finally {
            writes.unlock();
        }
    }

    /** Another node keeps them current from now on. */
    public void letGo() {
        takenUp = false;
    }

    private boolean areKeptHere() {
        return takenUp && inCharge.getAsBoolean();
    }

    private @Nullable Document storedPosition() {
        return positions.find(Filters.eq(ID, fold.name())).first();
    }

    private static long seenIn(@Nullable Document stored) {
        return stored == null ? 0 : stored.getLong(SEEN);
    }

    private static int generationIn(@Nullable Document stored) {
        return stored == null ? Generation.FIRST : stored.getInteger(GENERATION, Generation.FIRST);
    }

    @Override
    public void fold(Object event, Recorded recorded) {
        if (damaged) {
            throw gone();
        }
        if (fold.documentOf(event, recorded) != null) {
            batch().fold(new Happened(event, recorded));
        }
    }

    @Override
    public Optional<T> find(String id) {
        return reading(generation -> Optional.ofNullable(generation.read(id)).map(Seen::state));
    }

    @Override
    public Map<String, T> findAll(Collection<String> ids) {
        return reading(generation -> generation.findAll(ids));
    }

    @Override
    public Map<String, T> all() {
        return reading(Generation::all);
    }

    @Override
    public Page<T> page(@Nullable String after, int limit, List<Where<T>> where) {
        return reading(generation -> generation.page(after, limit, where));
    }

    /** How many documents there are. */
    public long count() {
        return reading(Generation::count);
    }

    /** The position of the last event that is certainly in the stored documents; 0 when there are none. */
    public long position() {
        return areKeptHere() ? position : seenIn(storedPosition());
    }

    /** How often this view was built beside the documents before. */
    public int generation() {
        return areKeptHere() ? live.number() : generationIn(storedPosition());
    }

    /** Were the documents that are stored made by the rules that the program has now? */
    public boolean isOfThisRevision() {
        return revisionStored == fold.revision();
    }

    /** Is there anything stored at all? Nothing is also where no event has made a document yet. */
    public boolean areStored() {
        for (String collection : database.listCollectionNames()) {
            if (collection.equals(live.collection())) {
                return true;
            }
        }
        return false;
    }

    /** Throws all documents away and stores these instead, which have seen everything up to a position. */
    public void replaceAll(Collection<Seen<T>> documents, long position) {
        Successor next = successor();
        next.add(documents, written -> {});
        next.takeOver(position).run();
    }

    /** Begins documents that may take the place of those that are read now. */
    public Successor successor() {
        return new Successor(Generation.empty(live.number() + 1, fold, database, rememberedMax));
    }

    /** Drops what rebuilds that came to no end have left. */
    public void dropLeftovers() {
        for (String collection : database.listCollectionNames()) {
            if (Generation.isOf(fold.name(), collection) && !collection.equals(live.collection())) {
                database.getCollection(collection).drop();
            }
        }
    }

    /**
     * Does something while nobody writes to the live documents. It has to be quick: who follows the log waits.
     *
     * @param doing given the position that the live documents have reached exactly
     */
    public <R> R whileNobodyWrites(LongFunction<R> doing) {
        writes.lock();
        try {
            return doing.apply(position);
        } finally {
            writes.unlock();
        }
    }

    /** Begins to notice which documents are written. */
    public Touched watch() {
        return new Touched();
    }

    /** Hands over every document as it is read now, in no order. */
    public void each(Consumer<BsonDocument> each) {
        live.eachAsRead(each);
    }

    /** Hands over these documents as they are read now, where they are there. */
    public void each(Collection<String> ids, Consumer<BsonDocument> each) {
        live.eachAsRead(ids, each);
    }

    /** A document as it would be stored. */
    public BsonDocument bson(Seen<T> document) {
        return live.bson(document);
    }

    /** Forgets what was remembered, so that the next question reads what is stored. */
    public void forgetAll() {
        live.forgetAll();
    }

    /** Reads; again when the generation that was read has meanwhile been dropped. */
    private <R> R reading(Function<Generation<T>, R> question) {
        return areKeptHere() ? readingHere(question) : readingThere(question);
    }

    /** Reads what is stored; again when reads have meanwhile moved to another generation. */
    private <R> R readingThere(Function<Generation<T>, R> question) {
        int asked = generationIn(storedPosition());
        while (true) {
            R answer = question.apply(Generation.stored(asked, fold, database, 0));
            int now = generationIn(storedPosition());
            if (now == asked) {
                return answer;
            }
            asked = now;
        }
    }

    private <R> R readingHere(Function<Generation<T>, R> question) {
        while (true) {
            Generation<T> asked = live;
            try {
                R answer = question.apply(asked);
                if (!asked.isGone()) {
                    return answer;
                }
            } catch (MongoException e) {
                if (!asked.isGone()) {
                    throw e;
                }
            }
        }
    }

    private void storePosition(Generation<T> generation, long reached) {
        positions.replaceOne(
                Filters.eq(ID, fold.name()),
                new Document(ID, fold.name())
                        .append(SEEN, reached)
                        .append(GENERATION, generation.number())
                        .append(REVISION, fold.revision()),
                new ReplaceOptions().upsert(true));
    }

    private Batch batch() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource("documents of " + fold.name(), key -> {
            Batch batch = new Batch(live);
            work.onPrepareCommit(committing -> batch.write());
            work.afterCommit(committed -> batch.remember());
            work.onRollback(rolledBack -> batch.forget());
            return batch;
        });
    }

    private TryAgain gone() {
        return new TryAgain("documents of the view " + fold.name() + " are gone: have it built anew, or start again");
    }

    /** An event to be folded in. */
    private record Happened(Object event, Recorded recorded) {}

    /** Which documents were written since somebody looked last. */
    public final class Touched implements AutoCloseable {

        private Set<String> ids = new HashSet<>();

        private Touched() {
            watching.add(this);
        }

        /** Those written since this was asked last. */
        public synchronized Set<String> take() {
            Set<String> taken = ids;
            ids = new HashSet<>();
            return taken;
        }

        private synchronized void add(Collection<String> written) {
            ids.addAll(written);
        }

        @Override
        public void close() {
            watching.remove(this);
        }
    }

    /** Documents that nobody reads yet. */
    public final class Successor {

        private final Generation<T> generation;

        private Successor(Generation<T> generation) {
            this.generation = generation;
        }

        /** Which generation it will be. */
        public int number() {
            return generation.number();
        }

        /** The document with this id, as it was added or put. */
        public @Nullable Seen<T> read(String id) {
            return generation.read(id);
        }

        /**
         * Adds documents, some at a time.
         *
         * @param written told now and then how many are written
         */
        public void add(Collection<Seen<T>> documents, IntConsumer written) {
            write(documents, document -> new InsertOneModel<>(generation.stored(document)), written);
        }

        /** Puts documents in the place of those with their ids, or adds them. */
        public void put(Collection<Seen<T>> documents) {
            write(
                    documents,
                    document -> new ReplaceOneModel<>(
                            Filters.eq(ID, document.id()),
                            generation.stored(document),
                            new ReplaceOptions().upsert(true)),
                    written -> {});
        }

        /**
         * Lets reads move over. What was read before stays until it is dropped, so that one may still look at it.
         *
         * @param reached the position up to which these documents have seen everything
         * @return drops what was read before
         */
        public Runnable takeOver(long reached) {
            return whileNobodyWrites(until -> {
                Generation<T> retired = live;
                writing.together(() -> storePosition(generation, reached));
                position = reached;
                live = generation;
                damaged = false;
                return () -> {
                    writing.together(retired::drop);
                    writing.keep();
                };
            });
        }

        /** Gives it up. */
        public void drop() {
            writing.together(generation::drop);
        }

        private void write(
                Collection<Seen<T>> documents, Function<Seen<T>, WriteModel<Document>> how, IntConsumer written) {
            List<WriteModel<Document>> some = new ArrayList<>(WRITES_MAX);
            int count = 0;
            for (Seen<T> document : documents) {
                some.add(how.apply(document));
                generation.remember(document);
                if (some.size() == WRITES_MAX) {
                    count += write(some);
                    written.accept(count);
                }
            }
            if (!some.isEmpty()) {
                write(some);
            }
        }

        private int write(List<WriteModel<Document>> some) {
            int count = some.size();
            writing.together(() -> generation.write(some));
            some.clear();
            return count;
        }
    }

    /** What one unit of work folds in. */
    private final class Batch {

        private final List<Happened> folded = new ArrayList<>();
        private final Map<String, Long> seenBefore = new HashMap<>();
        private final Map<String, Folding.Changed<T>> changed = new LinkedHashMap<>();
        private Generation<T> generation;

        Batch(Generation<T> generation) {
            this.generation = generation;
        }

        void fold(Happened one) {
            foldIn(one);
            folded.add(one);
        }

        void write() {
            writes.lock();
            try {
                if (generation != live) {
                    startAgain();
                }
                if (!changed.isEmpty()) {
                    writeChanged();
                }
            } finally {
                writes.unlock();
            }
        }

        void remember() {
            changed.values().forEach(one -> generation.remember(one.document()));
        }

        void forget() {
            generation.forgetAll();
            live.forgetAll();
        }

        /** Reads have moved to other documents since this batch began: what it folds, it folds into those. */
        private void startAgain() {
            generation = live;
            seenBefore.clear();
            changed.clear();
            folded.forEach(this::foldIn);
        }

        private void foldIn(Happened one) {
            Generation<T> read;
            Map<String, Folding.Changed<T>> changes;
            do { // again, when what was read has meanwhile been dropped
                read = generation;
                changes = Folding.of(fold, one.event(), one.recorded(), this::current);
            } while (generation != read);
            changes.forEach((id, change) -> changed.merge(
                    id,
                    change,
                    (before, after) ->
                            new Folding.Changed<>(after.document(), Math.max(before.depth(), after.depth()))));
        }

        /** The document as this batch has it so far, read where the batch meets it first. */
        private @Nullable Seen<T> current(String id) {
            Folding.Changed<T> changedHere = changed.get(id);
            if (changedHere != null) {
                return changedHere.document();
            }
            Seen<T> before = generation.read(id);
            while (generation.isGone()) {
                startAgain();
                Folding.Changed<T> changedAgain = changed.get(id);
                before = changedAgain == null ? generation.read(id) : changedAgain.document();
            }
            if (before != null && !changed.containsKey(id)) {
                seenBefore.put(id, before.seen());
            }
            return before;
        }

        private void writeChanged() {
            NavigableMap<Integer, List<WriteModel<Document>>> byDepth = new TreeMap<>();
            long reached = position;
            for (Folding.Changed<T> change : changed.values()) {
                Seen<T> document = change.document();
                reached = Math.max(reached, document.seen());
                Long before = seenBefore.get(document.id());
                byDepth.computeIfAbsent(change.depth(), depth -> new ArrayList<>())
                        .add(
                                before == null
                                        ? new InsertOneModel<>(generation.stored(document))
                                        : new ReplaceOneModel<>(
                                                new Document(ID, document.id()).append(SEEN, before),
                                                generation.stored(document)));
            }
            long now = reached;
            try {
                writing.together(() -> {
                    byDepth.descendingMap().values().forEach(this::demandAllWritten); // who is told, then who tells
                    storePosition(generation, now);
                });
                position = now;
            } finally {
                watching.forEach(
                        watch -> watch.add(changed.keySet())); // after they are written: who reads them sees it
            }
        }

        /** Another process replaces documents and drops none: who finds one gone believes the others no more either. */
        private void demandNothingIsGone() {
            if (generation.howManyAreThere(seenBefore.keySet()) < seenBefore.size()) {
                damaged = true;
                storePosition(generation, 0);
                throw gone();
            }
        }

        private void demandAllWritten(List<WriteModel<Document>> models) {
            try {
                if (generation.write(models) != models.size()) {
                    demandNothingIsGone();
                    throw new TryAgain("another process has written " + fold.name());
                }
            } catch (MongoBulkWriteException e) {
                throw new TryAgain("another process has written " + fold.name() + ": " + e.getMessage());
            }
        }
    }
}
