package io.countersign.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.countersign.account.AccountEvent;
import io.countersign.query.receivables.AccountReceivables;
import io.countersign.query.receivables.Histories;
import io.countersign.query.receivables.ReceivablesFold;
import io.countersign.store.processing.Processing.TryAgain;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live view in MongoDB is the same as the fold in a map, whatever happens in between. */
class MongoDocumentsTest {

    private static final ReceivablesFold FOLD = new ReceivablesFold();
    private static final List<AccountEvent> LIFE = Histories.life();

    @TempDir
    private Path data = Path.of("");

    @Test
    void the_live_view_equals_the_fold_in_a_map_also_after_a_restart() {
        try (Server server = new Server(data)) {
            follow(server.documents(), 0, LIFE.size());
            assertThat(server.documents().all()).isEqualTo(inMap());
        }
        try (Server server = new Server(data)) {
            assertThat(server.documents().all()).isEqualTo(inMap());
            assertThat(server.documents().position()).isEqualTo(LIFE.size());
        }
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        try (Server server = new Server(data)) {
            follow(server.documents(), 0, LIFE.size());
            follow(server.documents(), 0, LIFE.size());
            assertThat(server.documents().all()).isEqualTo(inMap());
        }
    }

    @Test
    void a_view_that_starts_again_ends_up_the_same() {
        try (Server server = new Server(data)) {
            MongoDocuments<AccountReceivables> documents = server.documents();
            follow(documents, 0, LIFE.size());
            documents.replaceAll(List.of(), 0);
            assertThat(documents.all()).isEmpty();
            follow(documents, 0, LIFE.size());
            assertThat(documents.all()).isEqualTo(inMap());
        }
    }

    @Test
    void whoever_remembers_an_old_document_is_told_to_try_again_and_then_is_right() {
        try (Server server = new Server(data)) {
            MongoDocuments<AccountReceivables> one = server.documents();
            MongoDocuments<AccountReceivables> other = server.documents();
            follow(one, 0, 3);
            assertThat(one.all()).hasSize(1);
            follow(other, 0, 5);
            assertThatThrownBy(() -> follow(one, 5, 6)).isInstanceOf(TryAgain.class);
            follow(one, 5, LIFE.size());
            assertThat(one.all()).isEqualTo(inMap());
        }
    }

    private static void follow(MongoDocuments<AccountReceivables> documents, int from, int to) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        for (int i = from; i < to; i++) {
            documents.fold(LIFE.get(i), i + 1L);
        }
        batch.commit();
    }

    private static java.util.Map<String, AccountReceivables> inMap() {
        DocumentsInMap<AccountReceivables> documents = new DocumentsInMap<>(FOLD);
        for (int i = 0; i < LIFE.size(); i++) {
            documents.fold(LIFE.get(i), i + 1L);
        }
        return documents.all();
    }

    private static final class Server implements AutoCloseable {

        private final EmbeddedMongo mongo;
        private final MongoClient client;

        Server(Path data) {
            mongo = EmbeddedMongo.start(data);
            client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(mongo.uri()))
                    .codecRegistry(Codecs.ALL)
                    .build());
        }

        MongoDocuments<AccountReceivables> documents() {
            return new MongoDocuments<>(FOLD, client.getDatabase("test"), 1_000, mongo);
        }

        @Override
        public void close() {
            client.close();
            mongo.close();
        }
    }
}
