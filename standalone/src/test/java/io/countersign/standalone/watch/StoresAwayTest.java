package io.countersign.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.store.postgres.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a store is away the program says so at once, goes on living, and is ready again by itself when it is back. */
class StoresAwayTest {

    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";
    private static final String STORES = "/actuator/health/stores";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @Test
    void readiness_follows_the_stores_and_liveness_does_not() throws IOException {
        EmbeddedServer postgres = EmbeddedServer.start(folder);
        EmbeddedMongo mongo = EmbeddedMongo.start(folder);
        try (Line toPostgres = Line.to(portOf(postgres.url()));
                Line toMongo = Line.to(portOf(mongo.uri()));
                Office office = Office.start(
                        folder,
                        "countersign.postgres.url=jdbc:postgresql://127.0.0.1:" + toPostgres.port() + "/postgres",
                        "countersign.postgres.user=" + postgres.user(),
                        "countersign.postgres.password=" + postgres.password(),
                        "countersign.mongodb.uri=mongodb://127.0.0.1:" + toMongo.port())) {
            await(office, READY, 200);

            toPostgres.cut();
            postgres.close();
            await(office, READY, 503);
            await(office, STORES, 503); // a store is asked once a second at most, and followers may stumble before that
            assertThat(office.status(office.get(ALIVE))).isEqualTo(200);
            assertThat(office.send(office.get(STORES)).body())
                    .contains("\"postgres\":{\"status\":\"DOWN\"", "\"mongo\":{\"status\":\"UP\"");
            assertThat(office.scrape()).contains("countersign_log_position NaN", "jvm_memory_used_bytes");

            postgres = EmbeddedServer.start(folder);
            toPostgres.leadTo(portOf(postgres.url()));
            await(office, READY, 200);

            toMongo.cut();
            mongo.close();
            await(office, READY, 503);
            await(office, STORES, 503);
            assertThat(office.status(office.get(ALIVE))).isEqualTo(200);
            assertThat(office.send(office.get(STORES)).body()).contains("\"mongo\":{\"status\":\"DOWN\"");

            mongo = EmbeddedMongo.start(folder);
            toMongo.leadTo(portOf(mongo.uri()));
            await(office, READY, 200);
            new Story(office).untilSomebodyHasToDecide();
        } finally {
            mongo.close();
            postgres.close();
        }
    }

    private static void await(Office office, String group, int status) {
        while (office.status(office.get(group)) != status) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static int portOf(String address) {
        return URI.create(address.replace("jdbc:", "")).getPort();
    }
}
