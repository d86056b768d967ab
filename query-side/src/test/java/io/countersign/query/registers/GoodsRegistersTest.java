package io.countersign.query.registers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.countersign.query.documents.Codecs;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.purchases.PurchaseCard;
import io.countersign.query.reservations.ReservationCard;
import io.countersign.query.stock.StockFold;
import io.countersign.query.stock.TransferCard;
import io.countersign.store.names.StoredNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registers of goods are what happened, however often and from wherever they see it. */
class GoodsRegistersTest {

    private static final List<Object> LIFE = GoodsHistory.life();

    @TempDir
    private Path data = Path.of("");

    static Stream<Fold<?>> registers() {
        return Stream.of(new StockFold(), new TransferCard(), new ReservationCard(), new PurchaseCard());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void its_life_has_every_kind_of_event(Fold<?> register) {
        assertThat(LIFE.stream().map(event -> StoredNames.nameOf(event.getClass())))
                .containsAll(register.events());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void seeing_history_twice_changes_nothing(Fold<?> register) {
        try (Server server = new Server(data)) {
            seeTwice(register, server);
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    void a_view_that_starts_again_ends_up_the_same(Fold<?> register) {
        try (Server server = new Server(data)) {
            startAgain(register, server);
        }
    }

    private static <T> void seeTwice(Fold<T> register, Server server) {
        MongoDocuments<T> documents = server.documents(register);
        follow(documents);
        follow(documents);
        documents.forgetAll();

        assertThat(documents.all()).isNotEmpty().isEqualTo(inMap(register));
    }

    private static <T> void startAgain(Fold<T> register, Server server) {
        MongoDocuments<T> documents = server.documents(register);
        follow(documents);
        documents.replaceAll(List.of(), 0);
        assertThat(documents.all()).isEmpty();
        follow(documents);
        documents.forgetAll();

        assertThat(documents.all()).isEqualTo(inMap(register));
    }

    private static void follow(MongoDocuments<?> documents) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        for (int i = 0; i < LIFE.size(); i++) {
            documents.fold(LIFE.get(i), i + 1L);
        }
        batch.commit();
    }

    private static <T> Map<String, T> inMap(Fold<T> register) {
        DocumentsInMap<T> documents = GoodsHistory.after(register, LIFE);
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

        <T> MongoDocuments<T> documents(Fold<T> register) {
            return new MongoDocuments<>(register, client.getDatabase("test"), 1_000, mongo::flush);
        }

        @Override
        public void close() {
            client.close();
            mongo.close();
        }
    }
}
