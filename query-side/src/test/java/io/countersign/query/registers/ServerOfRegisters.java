package io.countersign.query.registers;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.countersign.query.documents.Codecs;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.Selection;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** An embedded server that keeps registers. */
public final class ServerOfRegisters implements AutoCloseable {

    private final EmbeddedMongo mongo;
    private final MongoClient client;

    private ServerOfRegisters(EmbeddedMongo mongo, MongoClient client) {
        this.mongo = mongo;
        this.client = client;
    }

    /** A server whose data is in this folder. */
    public static ServerOfRegisters in(Path data) {
        EmbeddedMongo mongo = EmbeddedMongo.start(data);
        return new ServerOfRegisters(
                mongo,
                MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(mongo.uri()))
                        .codecRegistry(Codecs.ALL)
                        .build()));
    }

    /** A register that has seen this. */
    public <T> Register<T> register(Fold<T> fold, List<Object> life) {
        MongoDocuments<T> documents = documents(fold);
        follow(documents, life);
        return new Register<>(fold, documents, group -> {});
    }

    /** A register that has followed this log to its end. */
    public <T> Register<T> following(Fold<T> fold, LogFold log, Closings closings) {
        MongoDocuments<T> documents = documents(fold);
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        log.read(Selection.ofNames(fold.events()), (event, stored) -> documents.fold(event, closings.recorded(stored)));
        batch.commit();
        return new Register<>(fold, documents, group -> {});
    }

    <T> MongoDocuments<T> documents(Fold<T> fold) {
        return new MongoDocuments<>(fold, client.getDatabase("test"), 1_000, mongo);
    }

    static void follow(MongoDocuments<?> documents, List<Object> life) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        long position = 1;
        for (Object event : life) {
            documents.fold(event, position++);
        }
        batch.commit();
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
