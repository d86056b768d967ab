package io.countersign.store.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.store.mongo.FreshMongo;
import io.countersign.store.mongo.RestoreNote;
import io.countersign.store.mongo.SharedDatabase;
import io.countersign.store.nodes.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has to be there before a process follows a log on a server. */
class LogOnServerTest {

    private final FreshMongo mongo = new FreshMongo();
    private final LogOnServer wiring = new LogOnServer();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void without_a_mongodb_it_does_not_start() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> wiring.sharedDatabase("", "test", "whole"))
                .withMessageContaining("COUNTERSIGN_MONGODB_URI");
    }

    @Test
    void on_half_of_what_was_restored_it_does_not_start() {
        RestoreNote note = new RestoreNote(mongo.database());
        note.begin("root");
        note.noteLog();
        note.notePart(Part.QUERY_SIDE);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> wiring.sharedDatabase(mongo.uri(), "test", "command-side"))
                .withMessageContaining("a restore was begun here");
        try (SharedDatabase opened = wiring.sharedDatabase(mongo.uri(), "test", "query-side")) {
            assertThat(opened.database().getName()).isEqualTo("test");
        }
    }
}
