package io.countersign.query.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Proofs;
import io.countersign.notary.tree.Tree;
import io.countersign.store.postgres.FreshDatabase;
import io.countersign.store.seal.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The log is sealed in its own order, and nothing comes between afterwards. */
@ExtendWith(FreshDatabase.class)
@SuppressWarnings("NullAway.Init")
class SealingTheLogIT {

    @TempDir
    private Path folder = Path.of("");

    private SealedLog sealed;

    @BeforeEach
    void open(DataSource database) {
        sealed = new SealedLog(database, folder);
    }

    @Test
    void a_checkpoint_is_over_all_events_in_the_order_of_the_log() {
        sealed.append(1_000);
        sealed.checkpoints.signNow();

        Checkpoint checkpoint = Checkpoint.read(sealed.newestNote().text());
        assertThat(checkpoint.origin()).isEqualTo(sealed.keys.origin());
        assertThat(checkpoint.size()).isEqualTo(1_000);
        assertThat(checkpoint.root()).isEqualTo(rootOfEverything());
        assertThat(sealed.newestNote().verify(sealed.keys.known())).hasSize(1);
    }

    @Test
    void whoever_seals_after_somebody_else_goes_on_where_they_ended() {
        Checkpoints other = sealed.anotherProcess();
        for (int events : new int[] {1, 254, 1, 1, 255, 300, 12_345}) {
            sealed.append(events);
            other.signNow();
            Checkpoints before = other;
            other = sealed.checkpoints;
            assertThat(Checkpoint.read(sealed.newestNote().text()).root()).isEqualTo(rootOfEverything());
            sealed.append(3);
            before.sealAndCount();
        }
        assertThat(sealed.store.reach()).isEqualTo(new Reach(13_178, 13_178));
        assertThat(sealed.checked().broken()).isNull();
    }

    @Test
    void where_a_number_is_missing_those_who_write_are_waited_for() throws SQLException {
        try (Connection slow = sealed.database.getConnection()) {
            slow.setAutoCommit(false);
            SealedLog.append(slow, 1);
            sealed.append(2);
            CompletableFuture<Void> sealing = CompletableFuture.runAsync(sealed.checkpoints::signNow);
            awaitSomebodyWaits();
            assertThat(sealed.store.reach().size()).isZero();
            slow.commit();
            sealing.join();
        }
        assertThat(sealed.store.reach()).isEqualTo(new Reach(3, 3));
        assertThat(sealed.checked().broken()).isNull();
    }

    @Test
    void a_number_that_was_never_used_is_passed_over() throws SQLException {
        sealed.append(2);
        try (Connection undone = sealed.database.getConnection()) {
            undone.setAutoCommit(false);
            SealedLog.append(undone, 3);
            undone.rollback();
        }
        sealed.append(2);
        sealed.checkpoints.signNow();

        assertThat(sealed.store.reach()).isEqualTo(new Reach(4, 7));
        assertThat(sealed.checked().broken()).isNull();
        assertThat(new StoredTiles(sealed.store).indexOf(6)).hasValue(2);
        assertThat(new StoredTiles(sealed.store).indexOf(4)).isEmpty();
    }

    @Test
    void without_anything_new_nothing_is_signed() {
        sealed.append(5);
        sealed.checkpoints.signNow();
        sealed.checkpoints.signNow();

        assertThat(sealed.store.checkpoints(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void an_empty_log_has_no_checkpoint() {
        sealed.checkpoints.signNow();

        assertThat(sealed.store.newestCheckpoint()).isEmpty();
        assertThat(sealed.checked().done()).isTrue();
    }

    @Test
    void every_checkpoint_and_the_tree_are_outside_the_database_too() throws IOException {
        sealed.append(700);
        sealed.checkpoints.signNow();
        sealed.append(70_000);
        sealed.checkpoints.signNow();

        assertThat(sealed.outside.resolve("checkpoint"))
                .hasSameTextualContentAs(sealed.outside.resolve("checkpoints/70700"));
        assertThat(sealed.outside.resolve("checkpoints/700")).exists();
        assertThat(sealed.outside.resolve("tile/0/002.p"))
                .doesNotExist(); // it was one of 188 hashes before it was full
        byte[] tile = Files.readAllBytes(sealed.outside.resolve("tile/0/002"));
        assertThat(tile).hasSize(256 * Hash.LENGTH);
        assertThat(Hash.of(Arrays.copyOf(tile, Hash.LENGTH)))
                .isEqualTo(sealed.leaves().get(512));
        assertThat(sealed.outside.resolve("tile/1/001.p/20")).exists();
        assertThat(sealed.outside.resolve("tile/2/000.p/1")).exists();
    }

    @Test
    void while_one_key_takes_over_from_another_both_sign() {
        sealed.append(1);
        var first = sealed.keys.known().getFirst();
        var second = sealed.keys.create();
        sealed.checkpoints.signNow();
        assertThat(sealed.newestNote().verify(sealed.keys.known())).containsExactlyInAnyOrder(first, second);

        sealed.keys.retire(KeyRing.idOf(first));
        sealed.append(1);
        sealed.checkpoints.signNow();

        assertThat(sealed.newestNote().verify(sealed.keys.known())).containsExactly(second);
        assertThat(sealed.checked().broken()).isNull();
        sealed.keys.retire(KeyRing.idOf(second));
        assertThat(sealed.keys.signing()).hasSize(1);
    }

    @Test
    void the_tree_grew_from_every_checkpoint_to_every_later_one() {
        sealed.append(300);
        sealed.checkpoints.signNow();
        sealed.append(300);
        sealed.checkpoints.signNow();
        Proofs proofs = new Proofs(new StoredTiles(sealed.store));

        assertThat(proofs.consistency(300, 600).proves(proofs.root(300), proofs.root(600)))
                .isTrue();
        assertThat(proofs.inclusion(299, 600).proves(sealed.leaves().get(299), proofs.root(600)))
                .isTrue();
    }

    private Hash rootOfEverything() {
        Tree tree = new Tree();
        sealed.leaves().forEach(tree::append);
        return tree.root();
    }

    private void awaitSomebodyWaits() throws SQLException {
        try (Connection connection = sealed.database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean waits = false;
            while (!waits) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks where not granted and mode = 'ShareLock'")) {
                    row.next();
                    waits = row.getInt(1) > 0;
                }
            }
        }
    }
}
