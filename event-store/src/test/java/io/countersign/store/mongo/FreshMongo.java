package io.countersign.store.mongo;

import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A server with MongoDB's protocol, empty and in memory. */
public final class FreshMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String uri = server.bindAndGetConnectionString();
    private final SharedDatabase shared = SharedDatabase.open(uri, "test");

    public MongoDatabase database() {
        return shared.database();
    }

    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        shared.close();
        server.shutdownNow();
    }
}
