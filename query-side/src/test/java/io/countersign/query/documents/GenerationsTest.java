package io.countersign.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads move from one generation of documents to the next: at once, for everybody, whoever reads or writes meanwhile. */
@SuppressWarnings("NullAway.Init")
class GenerationsTest {

    private static final Counting FOLD = new Counting(1);

    @TempDir
    private Path data = Path.of("");

    private EmbeddedMongo mongo;
    private MongoClient client;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.start(data);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .codecRegistry(Codecs.ALL)
                .build());
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void reads_move_to_the_next_generation_and_stay_there_after_a_restart() {
        MongoDocuments<Counted> documents = documents(FOLD);
        follow(documents, 1, "a", "b");

        MongoDocuments<Counted>.Successor next = documents.successor();
        next.add(folded("a", "b", "a").seen(), written -> {});
        assertThat(documents.find("a")).contains(new Counted("a", 1));
        Runnable clearUp = next.takeOver(3);

        assertThat(documents.find("a")).contains(new Counted("a", 2));
        clearUp.run();
        assertThat(collections()).containsExactlyInAnyOrder("counting_2", "view_positions");
        close();
        open();
        assertThat(documents(FOLD).all()).containsOnlyKeys("a", "b").containsEntry("a", new Counted("a", 2));
        assertThat(documents(FOLD).position()).isEqualTo(3);
        assertThat(documents(FOLD).generation()).isEqualTo(2);
    }

    @Test
    void what_a_rebuild_left_that_came_to_no_end_is_dropped_and_the_old_documents_are_read() {
        MongoDocuments<Counted> documents = documents(FOLD);
        follow(documents, 1, "a");
        documents.successor().add(folded("a", "b").seen(), written -> {});
        close();
        open();

        MongoDocuments<Counted> again = documents(FOLD);
        assertThat(collections()).contains("counting", "counting_2");
        again.dropLeftovers();

        assertThat(collections()).containsExactlyInAnyOrder("counting", "view_positions");
        assertThat(again.all()).containsOnlyKeys("a");
    }

    @Test
    void collections_of_other_views_are_no_leftovers() {
        MongoDocuments<Counted> documents = documents(FOLD);
        follow(documents, 1, "a");
        client.getDatabase("test").createCollection("counting-sheep_2");
        client.getDatabase("test").createCollection("counting_x");

        documents.dropLeftovers();

        assertThat(collections()).contains("counting", "counting-sheep_2", "counting_x");
    }

    @Test
    void a_batch_under_way_when_reads_move_is_folded_into_the_new_documents_and_not_into_a_wrong_one() {
        MongoDocuments<Counted> documents = documents(FOLD);
        follow(documents, 1, "a", "b");
        database().getCollection("counting").updateOne(Filters.eq("_id", "a"), Updates.set("state.times", 40));
        documents.forgetAll();

        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        documents.fold("a", 3);
        documents.fold("c", 4);
        MongoDocuments<Counted>.Successor next = documents.successor();
        next.add(folded("a", "b").seen(), written -> {});
        next.takeOver(2).run();
        documents.fold("a", 5);
        batch.commit();

        Map<String, Counted> right = folded("a", "b", "a", "c", "a").all();
        assertThat(documents.all()).isEqualTo(right);
        assertThat(documents(FOLD).all()).isEqualTo(right);
        assertThat(documents(FOLD).position()).isEqualTo(5);
    }

    @Test
    void a_batch_that_begins_after_the_old_documents_are_gone_reads_the_new_ones() {
        MongoDocuments<Counted> documents = documents(FOLD);
        follow(documents, 1, "a");
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        documents.fold("b", 2);
        MongoDocuments<Counted>.Successor next = documents.successor();
        next.add(folded("a").seen(), written -> {});
        next.takeOver(1).run();
        documents.forgetAll();
        documents.fold("a", 3);
        batch.commit();

        assertThat(documents.all()).isEqualTo(folded("a", "b", "a").all());
    }

    @Test
    void a_late_event_does_not_set_the_views_position_back() {
        MongoDocuments<Counted> documents = documents(FOLD);
        follow(documents, 1, "a", "a", "a");
        follow(documents, 2, "b");

        assertThat(documents.position()).isEqualTo(3);
        assertThat(documents(FOLD).position()).isEqualTo(3);
    }

    @Test
    void documents_made_by_other_rules_are_told_apart() {
        follow(documents(FOLD), 1, "a");

        MongoDocuments<Counted> later = documents(new Counting(2));
        assertThat(documents(FOLD).isOfThisRevision()).isTrue();
        assertThat(later.isOfThisRevision()).isFalse();
        later.replaceAll(folded("a", "a").seen(), 2);

        assertThat(documents(new Counting(2)).isOfThisRevision()).isTrue();
        assertThat(documents(new Counting(2)).find("a")).contains(new Counted("a", 2));
    }

    @Test
    void whoever_writes_is_noticed() {
        MongoDocuments<Counted> documents = documents(FOLD);
        follow(documents, 1, "a");
        try (MongoDocuments<Counted>.Touched touched = documents.watch()) {
            follow(documents, 2, "b", "c");
            assertThat(touched.take()).containsExactlyInAnyOrder("b", "c");
            assertThat(touched.take()).isEmpty();
        }
    }

    @Test
    void readers_and_a_writer_never_notice_that_reads_move() throws InterruptedException {
        MongoDocuments<Counted> documents = documents(FOLD);
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger wrong = new AtomicInteger();
        append(documents, log, 20);
        List<Thread> threads = List.of(
                Thread.ofPlatform().start(() -> readOneByOne(documents, over, wrong)),
                Thread.ofPlatform().start(() -> readAll(documents, over, wrong)),
                Thread.ofPlatform().start(() -> {
                    while (!over.get()) {
                        append(documents, log, 3);
                    }
                }));
        try {
            for (int round = 0; round < 60; round++) {
                move(documents, log);
            }
        } finally {
            over.set(true);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wrong).hasValue(0);
        assertThat(documents.all()).isEqualTo(folded(log.toArray(String[]::new)).all());
        assertThat(documents(FOLD).all()).isEqualTo(documents.all());
        assertThat(documents.generation()).isEqualTo(61);
    }

    private static void move(MongoDocuments<Counted> documents, List<String> log) {
        MongoDocuments<Counted>.Successor next = documents.successor();
        Runnable clearUp = documents.whileNobodyWrites(position -> {
            String[] events = log.toArray(String[]::new);
            next.add(folded(Arrays.copyOf(events, (int) position)).seen(), written -> {});
            return next.takeOver(position);
        });
        clearUp.run();
    }

    private static void append(MongoDocuments<Counted> documents, List<String> log, int events) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        for (int i = 0; i < events; i++) {
            String id = "document " + log.size() % 10;
            log.add(id);
            documents.fold(id, log.size());
        }
        batch.commit();
    }

    private static void readOneByOne(MongoDocuments<Counted> documents, AtomicBoolean over, AtomicInteger wrong) {
        int[] seen = new int[10];
        for (int i = 0; !over.get(); i++) {
            int number = i % 10;
            int times = documents.find("document " + number).map(Counted::times).orElse(-1);
            if (times < seen[number]) {
                wrong.incrementAndGet();
            }
            seen[number] = times;
        }
    }

    private static void readAll(MongoDocuments<Counted> documents, AtomicBoolean over, AtomicInteger wrong) {
        while (!over.get()) {
            if (documents.all().size() != 10
                    || documents.page(null, 20, List.of()).documents().size() != 10) {
                wrong.incrementAndGet();
            }
        }
    }

    private MongoDocuments<Counted> documents(Counting fold) {
        return new MongoDocuments<>(fold, database(), 1_000, mongo);
    }

    private MongoDatabase database() {
        return client.getDatabase("test");
    }

    private List<String> collections() {
        return database().listCollectionNames().into(new ArrayList<>());
    }

    private static DocumentsInMap<Counted> folded(String... events) {
        DocumentsInMap<Counted> folded = new DocumentsInMap<>(FOLD);
        for (int i = 0; i < events.length; i++) {
            folded.fold(events[i], i + 1L);
        }
        return folded;
    }

    private static void follow(MongoDocuments<Counted> documents, long from, String... events) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        for (int i = 0; i < events.length; i++) {
            documents.fold(events[i], from + i);
        }
        batch.commit();
    }

    /** How often something happened. */
    public record Counted(String what, int times) {}

    /** Counts how often each text comes. */
    private record Counting(int revision) implements TimelessFold<Counted> {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Class<Counted> document() {
            return Counted.class;
        }

        @Override
        public Set<String> events() {
            return Set.of();
        }

        @Override
        public String documentOf(Object event) {
            return event.toString();
        }

        @Override
        public Counted after(@Nullable Counted before, Object event) {
            return new Counted(event.toString(), before == null ? 1 : before.times() + 1);
        }
    }
}
