package io.countersign.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.store.backup.NotEmpty;
import io.countersign.store.nodes.Part;
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
    void a_part_starts_when_it_has_what_is_its_own() {
        note.demandRestored(Part.COMMAND_SIDE);
        assertThat(note.isBegun()).isFalse();

        assertThat(note.begin("root")).isFalse();
        assertThat(note.isBegun()).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> note.demandRestored(Part.COMMAND_SIDE))
                .withMessageContaining("the command-side has not got what is its own");

        assertThat(note.begin("root")).as("it goes on").isFalse();
        note.noteLog();
        assertThat(note.begin("root")).as("all of it is there").isTrue();
        note.notePart(Part.COMMAND_SIDE);
        note.demandRestored(Part.COMMAND_SIDE);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> note.demandRestored(Part.QUERY_SIDE));

        note.notePart(Part.WHOLE);
        note.demandRestored(Part.QUERY_SIDE);
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
