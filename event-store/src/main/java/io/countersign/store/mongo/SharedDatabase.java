package io.countersign.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** A MongoDB that several processes share. What is written there stays, and what is read there was written for good. */
public final class SharedDatabase implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;

    private SharedDatabase(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /** @param uri names the server, or all of them */
    public static SharedDatabase open(String uri, String name) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .build());
        MongoDatabase database = client.getDatabase(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        return new SharedDatabase(client, database);
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        client.close();
    }
}
