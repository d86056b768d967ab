package io.countersign.store.mongo;

import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A server with MongoDB's protocol, empty and in memory. */
public final class FreshMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final SharedDatabase shared = SharedDatabase.open(server.bindAndGetConnectionString(), "test");

    public MongoDatabase database() {
        return shared.database();
    }

    @Override
    public void close() {
        shared.close();
        server.shutdownNow();
    }
}
