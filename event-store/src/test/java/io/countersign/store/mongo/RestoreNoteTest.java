package io.countersign.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.store.backup.NotEmpty;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A restore to a server that broke off goes on, and meanwhile nothing starts. */
class RestoreNoteTest {

    private final FreshMongo mongo = new FreshMongo();
    private final RestoreNote note = new RestoreNote(mongo.database());

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void between_its_beginning_and_its_end_nothing_starts() {
        note.demandNothingHalfDone();
        assertThat(note.isBegun()).isFalse();

        assertThat(note.begin("root")).isFalse();
        assertThat(note.isBegun()).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(note::demandNothingHalfDone)
                .withMessageContaining("a restore broke off here");

        assertThat(note.begin("root")).as("it goes on").isFalse();
        note.done();
        note.demandNothingHalfDone();
        assertThat(note.begin("root")).as("it was done").isTrue();
    }

    @Test
    void where_another_was_begun_or_anything_else_is_nothing_begins() {
        note.begin("root");
        assertThatExceptionOfType(NotEmpty.class).isThrownBy(() -> note.begin("another"));

        mongo.database().getCollection("restore").drop();
        mongo.database().getCollection("orders").insertOne(new Document("_id", "SO-1"));
        assertThatExceptionOfType(NotEmpty.class)
                .isThrownBy(() -> note.begin("root"))
                .withMessageContaining("MongoDB");
    }
}
