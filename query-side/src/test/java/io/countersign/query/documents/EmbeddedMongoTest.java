package io.countersign.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server answers as a real one would, whichever way it takes to a document; and what it keeps. */
class EmbeddedMongoTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_filter_by_id_and_something_else_matches_only_when_both_hold() {
        in(data, (mongo, views) -> {
            views.insertMany(List.of(document("one", 1), document("other", 1)));

            assertThat(replaced(views, filter("one", 2), document("one", 3))).isZero();
            assertThat(replaced(views, filter("one", 1), document("one", 3))).isOne();
            assertThat(replaced(views, filter("absent", 1), document("absent", 3)))
                    .isZero();
            assertThat(views.find(filter("one", 3))).hasSize(1);
            assertThat(views.find(new Document("_id", null).append("seen", 1L))).isEmpty();
            assertThat(views.find(Filters.in("_id", "one", "other", "absent"))).hasSize(2);
            assertThat(views.find(Filters.gt("_id", "one"))).hasSize(1);
        });
    }

    @Test
    void an_id_is_there_once_until_it_is_deleted() {
        in(data, (mongo, views) -> {
            views.insertOne(document("one", 1));
            assertThatThrownBy(() -> views.insertOne(document("one", 2))).isInstanceOf(MongoWriteException.class);
            assertThat(views.deleteOne(Filters.eq("_id", "one")).getDeletedCount())
                    .isOne();
            views.insertOne(document("one", 2));
            assertThat(views.find()).containsExactly(document("one", 2));
        });
    }

    @Test
    void documents_come_back_from_the_file_as_they_were() {
        Document full = document("客户-1", 7)
                .append("state", new Document("list", List.of("a", 1, 2L, new Document("nothing", null), true)));
        in(data, (mongo, views) -> views.insertOne(full));
        in(data, (mongo, views) -> {
            assertThat(views.find(filter("客户-1", 7))).containsExactly(full);
            assertThat(replaced(views, filter("客户-1", 7), document("客户-1", 8))).isOne();
        });
    }

    @Test
    void a_file_that_another_program_has_open_is_left_where_it_is() {
        in(data, (mongo, views) -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedMongo.start(data))
                    .withMessageContaining("another program has the views in");
            assertThat(data.resolve("views.mv")).exists();
            assertThat(data.resolve("views.mv.damaged")).doesNotExist();
        });
    }

    @Test
    void nothing_goes_to_the_file_while_writes_that_belong_together_are_under_way() {
        in(data, (mongo, views) -> {
            Thread keeping = new Thread(mongo::keep);
            mongo.together(() -> {
                views.insertOne(document("document", 1));
                keeping.start();
                while (keeping.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                copyFile("during");
                views.insertOne(document("position", 1));
            });
            join(keeping);
            copyFile("after");
        });

        in(data.resolve("during"), (mongo, views) -> assertThat(views.find()).isEmpty());
        in(data.resolve("after"), (mongo, views) -> assertThat(views.find()).hasSize(2));
    }

    @Test
    void a_server_that_is_stopped_while_it_keeps_has_kept_everything() {
        in(data, (mongo, views) -> {
            for (int i = 0; i < 5_000; i++) {
                views.insertOne(document("document " + i, 1));
            }
            Thread.ofPlatform().start(mongo::keep);
        });
        in(data, (mongo, views) -> assertThat(views.countDocuments()).isEqualTo(5_000));
    }

    @Test
    void a_file_in_an_earlier_form_is_put_aside() {
        try (MVStore earlier = MVStore.open(data.resolve("views.mv").toString())) {
            earlier.openMap("databases.test.views").put("one", "in another form");
        }
        in(data, (mongo, views) -> assertThat(views.find()).isEmpty());
        assertThat(data.resolve("views.mv.damaged")).exists();
    }

    @Test
    void a_disk_without_room_keeps_nobody_waiting_and_what_it_could_not_take_is_kept_when_it_has_room_again() {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(data, room::get)) {
            with(mongo, views -> {
                views.insertOne(document("before", 1));
                mongo.keep();
                room.set(0);
                views.insertOne(document("meanwhile", 2));
                mongo.keep();
                copyFile("full");
                assertThat(views.find()).hasSize(2);
                room.set(Long.MAX_VALUE);
                mongo.keep();
                copyFile("afterwards");
            });
        }

        in(data.resolve("full"), (mongo, views) -> assertThat(views.find()).containsExactly(document("before", 1)));
        in(
                data.resolve("afterwards"),
                (mongo, views) -> assertThat(views.find()).hasSize(2));
    }

    @Test
    void a_server_that_is_stopped_while_the_disk_has_no_room_leaves_its_file_as_it_was() {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(data, room::get)) {
            with(mongo, views -> {
                views.insertOne(document("before", 1));
                mongo.keep();
                room.set(0);
                views.insertOne(document("meanwhile", 2));
            });
        }

        in(data, (mongo, views) -> assertThat(views.find()).containsExactly(document("before", 1)));
    }

    @Test
    void a_server_whose_file_could_not_be_written_answers_nobody_until_it_is_started_again() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(data)) {
            with(mongo, views -> {
                views.insertOne(document("before", 1));
                mongo.keep();
                views.insertOne(document("meanwhile", 2));
                Thread.currentThread().interrupt(); // the platform closes a file that is written by who is interrupted
                mongo.keep();
                assertThat(Thread.interrupted()).isTrue();

                assertThatExceptionOfType(MongoException.class)
                        .isThrownBy(() -> views.find().first())
                        .matches(e -> e instanceof MongoSocketException || e instanceof MongoTimeoutException);
            });
        }

        in(data, (mongo, views) -> assertThat(views.find()).containsExactly(document("before", 1)));
    }

    private void copyFile(String folder) {
        try {
            Path copy = Files.createDirectories(data.resolve(folder));
            Files.copy(data.resolve("views.mv"), copy.resolve("views.mv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document document(String id, long seen) {
        return new Document("_id", id).append("seen", seen);
    }

    private static Document filter(String id, long seen) {
        return document(id, seen);
    }

    private static long replaced(MongoCollection<Document> views, Document filter, Document document) {
        return views.replaceOne(filter, document).getMatchedCount();
    }

    private interface Doing {
        void with(EmbeddedMongo mongo, MongoCollection<Document> views);
    }

    private static void in(Path folder, Doing doing) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder)) {
            with(mongo, views -> doing.with(mongo, views));
        }
    }

    private static void with(EmbeddedMongo mongo, Consumer<MongoCollection<Document>> doing) {
        try (MongoClient client = MongoClients.create(mongo.uri() + "/?serverSelectionTimeoutMS=5000")) {
            doing.accept(client.getDatabase("test").getCollection("views"));
        }
    }
}
