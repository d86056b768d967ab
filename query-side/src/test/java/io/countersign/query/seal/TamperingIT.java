package io.countersign.query.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NoteKey;
import io.countersign.notary.tree.Hash;
import io.countersign.seal.SealQuery.Broken;
import io.countersign.seal.SealQuery.Broken.Kind;
import io.countersign.seal.SealQuery.CheckLog;
import io.countersign.store.postgres.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the rows, it is found, and where it begins is said. */
@ExtendWith(FreshDatabase.class)
@SuppressWarnings("NullAway.Init")
class TamperingIT {

    private static final int EVENTS = 600;
    private static final long BAD = 413;

    @TempDir
    private Path folder = Path.of("");

    private SealedLog sealed;
    private Checkpoint kept;

    @BeforeEach
    void seal(DataSource database) {
        sealed = new SealedLog(database, folder);
        sealed.append(300);
        sealed.checkpoints.signNow();
        sealed.append(EVENTS - 300);
        sealed.checkpoints.signNow();
        kept = Checkpoint.read(sealed.newestNote().text());
        sealed.append(20);
        sealed.checkpoints.sealAndCount();
    }

    @Test
    void nothing_is_found_where_nothing_was_done() {
        sealed.append(5);

        CheckLog.Part part = sealed.checked();

        assertThat(part.broken()).isNull();
        assertThat(part.checked().size()).isEqualTo(620);
        assertThat(part.checkpoints()).isEqualTo(2);
        assertThat(part.unsealed()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event_id = 'another'",
                "stream = 'account-another'",
                "sequence = 7",
                "aggregate_type = 'Order'",
                "aggregate_type = null",
                "recorded_at = recorded_at + 1",
                "name = 'account.closed'",
                "revision = '2'",
                "revision = null",
                "content = content || ' '::bytea",
                "content = set_byte(content, 3, 66)",
                "metadata = replace(convert_from(metadata, 'UTF8'), 'p-1', 'p-2')::bytea"
            })
    void a_field_that_was_changed_is_found(String change) {
        sealed.execute("update event set " + change + " where position = " + BAD);

        assertThat(found()).isEqualTo(new Found(Kind.CHANGED, BAD));
    }

    @Test
    void an_event_that_was_deleted_is_found() {
        sealed.execute("delete from event where position = " + BAD);

        assertThat(found()).isEqualTo(new Found(Kind.MISSING, BAD));
    }

    @Test
    void an_event_that_was_put_at_a_number_nobody_had_used_is_found() {
        sealed.execute("select nextval('event_position_seq')");
        sealed.append(10);
        sealed.checkpoints.signNow();
        sealed.execute("insert into event select 621, 'new', 'account-new', 0, aggregate_type, recorded_at, name,"
                + " revision, content, metadata from event where position = 1");

        assertThat(found()).isEqualTo(new Found(Kind.INSERTED, 621));
    }

    @Test
    void two_events_that_changed_places_are_found() {
        sealed.execute(
                "update event set position = -1 where position = " + BAD,
                "update event set position = " + BAD + " where position = " + (BAD + 40),
                "update event set position = " + (BAD + 40) + " where position = -1");

        assertThat(found()).isEqualTo(new Found(Kind.CHANGED, BAD));
    }

    @Test
    void events_that_were_numbered_anew_are_found() {
        sealed.execute("update event set position = position + 1000 where position >= " + BAD);

        assertThat(found()).isEqualTo(new Found(Kind.MISSING, BAD));
    }

    @Test
    void a_tail_that_was_cut_off_is_found() {
        sealed.execute("delete from event where position >= " + BAD);

        assertThat(found()).isEqualTo(new Found(Kind.MISSING, BAD));
    }

    @Test
    void a_tail_that_was_cut_off_with_its_hashes_is_found_by_the_checkpoint_that_is_left() {
        sealed.execute(
                "delete from event where position > 400",
                "delete from seal_tile where level = 0 and index > 1",
                "update seal_tile set hashes = substr(hashes, 1, 144 * 32), positions = substr(positions, 1, 144 * 8)"
                        + " where level = 0 and index = 1",
                "update seal_tile set hashes = substr(hashes, 1, 32) where level = 1",
                "update seal set size = 400, position = 400");

        assertThat(found()).isEqualTo(new Found(Kind.MISSING, 401));
    }

    @Test
    void a_hash_that_was_changed_is_told_from_an_event_that_was() {
        sealed.execute("update seal_tile set hashes = set_byte(hashes, 32 * 156, 0) where level = 0 and index = 1");

        Broken broken = Objects.requireNonNull(sealed.checked().broken());

        assertThat(broken.kind()).isEqualTo(Kind.REWRITTEN);
        assertThat(broken.position()).isEqualTo(BAD);
        assertThat(broken.detail()).contains("the event is as a checkpoint says");
    }

    @Test
    void a_checkpoint_that_was_changed_or_signed_by_a_stranger_is_found() {
        sealed.execute("update seal_checkpoint set note = replace(note, '300', '301') where size = 300");
        assertThat(found()).isEqualTo(new Found(Kind.NOT_SIGNED, 300));

        String forged = new Checkpoint(kept.origin(), 300, Hash.ofBytes(new byte[] {1}))
                .sign(List.of(NoteKey.create(kept.origin())))
                .written();
        sealed.execute("update seal_checkpoint set note = '" + forged + "' where size = 300");
        assertThat(found()).isEqualTo(new Found(Kind.NOT_SIGNED, 300));
    }

    @Test
    void everything_rewritten_in_agreement_is_found_by_the_checkpoint_and_the_tree_that_was_kept_elsewhere() {
        rewriteFrom(BAD);

        assertThat(sealed.checked().broken())
                .isEqualTo(new Broken(
                        Kind.REWRITTEN, 300, BAD, "events and hashes are not those of the checkpoint over 600 events"));
    }

    @Test
    void without_the_tree_elsewhere_it_is_said_from_where_on_nothing_is_certain() throws IOException {
        rewriteFrom(BAD);
        try (Stream<Path> files = Files.walk(sealed.outside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        assertThat(found()).isEqualTo(new Found(Kind.REWRITTEN, 301));
    }

    @Test
    void everything_rewritten_and_signed_with_the_stolen_key_is_found_by_a_checkpoint_kept_elsewhere() {
        rewriteFrom(BAD);
        sealed.execute("delete from seal_checkpoint where size > 300");
        new Checkpoints(new Sealer(sealed.log, sealed.store), sealed.store, sealed.keys, List.of(), Clock.systemUTC())
                .signNow();

        assertThat(sealed.checked().broken()).isNull(); // they agree among themselves
        assertThat(sealed.checked(kept.size()).checked().root())
                .isNotEqualTo(kept.root().base64());
        assertThat(sealed.checked(300L).broken()).isNull();
    }

    /** What somebody does who may change every row: other events, and the hashes that belong to them. */
    private void rewriteFrom(long position) {
        sealed.execute(
                "update event set content = content || ' '::bytea where position >= " + position,
                "delete from seal_tile",
                "update seal set size = 0, position = 0");
        sealed.checkpoints.sealAndCount();
    }

    private Found found() {
        Broken broken = Objects.requireNonNull(sealed.checked().broken());
        return new Found(broken.kind(), broken.position());
    }

    private record Found(Kind kind, long position) {}
}
