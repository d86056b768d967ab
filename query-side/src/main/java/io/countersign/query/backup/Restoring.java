package io.countersign.query.backup;

import io.countersign.backup.BackupManifest;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Tree;
import io.countersign.query.backup.ProvenBackup.Proven;
import io.countersign.query.seal.Sealer;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.Cut;
import io.countersign.store.backup.Damaged;
import io.countersign.store.backup.EmptyDatabase;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.nodes.Part;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.seal.SealStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup into an empty installation, whole or up to a moment, and shows that what is there then is what was sealed:
 * the tree is reckoned once more, over what the log gives back.
 *
 * <p>In one database all of it is there at the end, or nothing. A log that goes to a server goes there bit by bit, once the
 * whole backup is proven; the same restore goes on where it broke off.
 */
public final class Restoring {

    private final DataSource database;
    private final Collection<String> tables;
    private final @Nullable LogAtServer server;
    private final Part part;
    private final LongConsumer progress;

    /**
     * Into a database that has everything.
     *
     * @param tables the tables beside those of the log that a backup may have rows for
     * @param progress told now and then how many events have been put back
     */
    public Restoring(DataSource database, Collection<String> tables, LongConsumer progress) {
        this(database, tables, null, Part.WHOLE, progress);
    }

    /**
     * What one part of the program keeps by itself goes into its database, and the log to a server, where the first of the
     * parts puts it.
     *
     * @param progress told now and then how many events have been read, or put back
     */
    public Restoring(
            DataSource database,
            Collection<String> tables,
            @Nullable LogAtServer server,
            Part part,
            LongConsumer progress) {
        this.database = database;
        this.tables = tables;
        this.server = server;
        this.part = part;
        this.progress = progress;
    }

    /**
     * Where the log ends after a restore. With neither, where the backup ends.
     *
     * @param position the last event that is put back is at this position or before it
     * @param moment the first event that was recorded after this moment, and all after it, are left out
     */
    public record Until(@Nullable Long position, @Nullable Instant moment) {

        /** To the end. */
        public static final Until THE_END = new Until(null, null);

        boolean leavesOut(StoredEvent event) {
            return position != null && event.position() > position
                    || moment != null && event.recordedAt().isAfter(moment);
        }
    }

    /**
     * What came of it.
     *
     * @param events how many were put back
     * @param position of the last of them
     * @param recordedAt when the last of them was recorded
     * @param root over them, as the backup has them; its checkpoints prove it
     * @param readBack over what the database gives back
     * @param proven the whole backup
     * @param putBackMillis how long it took until everything was durable
     * @param millis how long it took with the second reckoning
     */
    public record Restored(
            long events,
            long position,
            Instant recordedAt,
            Hash root,
            Hash readBack,
            Proven proven,
            long putBackMillis,
            long millis) {

        /** Is what was put back what was sealed? */
        public boolean isEqual() {
            return root.equals(readBack);
        }
    }

    /** What else is put into the database before it is kept. */
    @FunctionalInterface
    public interface Beside {

        /**
         * @param within the database as it will be
         * @param cut nothing when the log is put back to its end
         * @param end when the last event that was put back was recorded
         */
        void put(DataSource within, @Nullable Cut cut, Instant end);
    }

    /**
     * Does it.
     *
     * @param believed whose signatures count; those that the backup names when there are none
     * @throws Damaged when the backup is not what was written or sealed; then nothing was put back
     */
    public Restored restore(Backup backup, Until until, List<NoteVerifier> believed, Beside beside) {
        Run run = new Run(backup, until, believed, beside);
        return server == null ? run.intoDatabase() : run.toServer(server);
    }

    /** One restore. */
    private final class Run {

        private final long began = System.nanoTime();
        private final Backup backup;
        private final List<NoteVerifier> believed;
        private final Beside beside;
        private final Reading reading;

        Run(Backup backup, Until until, List<NoteVerifier> believed, Beside beside) {
            this.backup = backup;
            this.believed = believed;
            this.beside = beside;
            this.reading = new Reading(until);
        }

        /** In one transaction, while it is being proven. */
        Restored intoDatabase() {
            try (EmptyDatabase empty = EmptyDatabase.open(database, tables)) {
                Proven proven = proven(empty::add);
                empty.endOfLog();
                empty.followers(followers());
                putBeside(proven, empty);
                empty.keep();
                return restored(proven);
            }
        }

        /** The log first, once all of it is proven; then what this part keeps; and when all is equal, the note that it has it. */
        Restored toServer(LogAtServer there) {
            EmptyDatabase.open(database, tables).close(); // before anything is put anywhere
            Proven proven = proven(event -> {});
            there.put(backup, reading.position, reading.rootOver(proven), followers(), progress);
            try (EmptyDatabase empty = EmptyDatabase.open(database, tables)) {
                putBeside(proven, empty);
                empty.keep();
            }
            Restored restored = restored(proven);
            if (restored.isEqual()) {
                there.notePart(part);
            }
            return restored;
        }

        private Proven proven(Consumer<StoredEvent> log) {
            Proven proven = ProvenBackup.read(backup, believed, (event, tree) -> reading.event(event, tree, log));
            if (reading.eventsOf(proven) == 0) {
                throw new Damaged("the backup has no event up to there");
            }
            return proven;
        }

        private Map<String, Long> followers() {
            Map<String, Long> whole = backup.manifest().followers();
            Cut cut = reading.cut();
            return cut == null ? whole : cut.followers(whole);
        }

        private void putBeside(Proven proven, EmptyDatabase empty) {
            if (part.answers()) {
                backup.checkpoints(checkpoint -> {
                    if (checkpoint.size() <= reading.eventsOf(proven)) {
                        empty.add(checkpoint);
                    }
                });
            }
            if (part.speaks() && backup.manifest().hasPeople()) {
                backup.rows(BackupManifest.PEOPLE, empty::add);
            }
            if (part.decides()) {
                backup.rows(BackupManifest.DIARY, empty::add);
                beside.put(empty.within(), reading.cut(), reading.recordedAt);
            }
        }

        private Restored restored(Proven proven) {
            long putBackMillis = (System.nanoTime() - began) / 1_000_000;
            Hash readBack = rootReadBack();
            return new Restored(
                    reading.eventsOf(proven),
                    reading.position,
                    reading.recordedAt,
                    reading.rootOver(proven),
                    readBack,
                    proven,
                    putBackMillis,
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    private Hash rootReadBack() {
        EventLog log = server == null ? new PostgresEventLog(database) : server.log();
        if (!part.answers()) {
            return LogAtServer.rootOf(log);
        }
        Sealer sealer = new Sealer(log, new SealStore(database));
        sealer.seal();
        return sealer.root();
    }

    private final class Reading {

        private static final int TELL_EVERY = 10_000;

        private final Until until;
        private final boolean mayBeCut;
        private final Cut all = new Cut();
        private long events;
        private long position;
        private Instant recordedAt = Instant.EPOCH;
        private @Nullable Hash root;

        Reading(Until until) {
            this.until = until;
            this.mayBeCut = until.position() != null || until.moment() != null;
        }

        /** Where the log is cut off; nothing when it is put back to its end. */
        @Nullable
        Cut cut() {
            return root == null ? null : all;
        }

        long eventsOf(Proven proven) {
            return root == null ? proven.events() : events;
        }

        /** Over the events that stay. */
        Hash rootOver(Proven proven) {
            return root == null ? proven.root() : root;
        }

        void event(StoredEvent event, Tree before, Consumer<StoredEvent> log) {
            if (root == null && until.leavesOut(event)) {
                root = before.root();
            }
            if (root != null) {
                all.goes(event);
                return;
            }
            log.accept(event);
            if (mayBeCut) {
                all.stays(event);
            }
            position = event.position();
            recordedAt = event.recordedAt();
            if (++events % TELL_EVERY == 0) {
                progress.accept(events);
            }
        }
    }
}
