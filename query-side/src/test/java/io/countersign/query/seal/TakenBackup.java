package io.countersign.query.seal;

import io.countersign.backup.BackupManifest;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.store.backup.Followers;
import io.countersign.store.backup.LogFiles;
import io.countersign.store.backup.TableRow;
import io.countersign.store.backup.WrittenBackup;
import io.countersign.store.log.EventLog;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Takes backups as the program does it, but without the connection. */
final class TakenBackup {

    private TakenBackup() {}

    /** Of a log in PostgreSQL, with everything beside it. */
    static Path of(SealedLog sealed, Followers followers, Path folder, List<String> people) {
        return of(sealed.log, sealed.database, sealed.keys, followers, folder, people);
    }

    /**
     * Of any log.
     *
     * @param beside the database with the seal and the diary
     */
    static Path of(
            EventLog log, DataSource beside, KeyRing keys, Followers followers, Path folder, List<String> people) {
        SealStore store = new SealStore(beside);
        LogFiles files = new LogFiles(log, store);
        Map<String, Long> positions = followers.positions();
        byte[] diary = TableRow.all(beside, "diary").value();
        new Checkpoints(new Sealer(log, store), store, keys, List.of(), Clock.systemUTC()).signNow();
        SignedCheckpoint checkpoint = store.newestCheckpoint().orElseThrow();
        WrittenBackup backup = new WrittenBackup(folder)
                .add(BackupManifest.CHECKPOINT, checkpoint.note().getBytes(StandardCharsets.UTF_8));
        long reached = 0;
        for (int number = 1; reached < checkpoint.position(); number++) {
            LogFiles.Part part = files.events(reached, checkpoint.position());
            backup.add(BackupManifest.logFile(number), part.file().value(), part.events(), part.first(), part.last());
            reached = part.last();
        }
        backup.add(
                BackupManifest.CHECKPOINTS,
                files.checkpoints(0, checkpoint.size()).file().value());
        backup.add(BackupManifest.DIARY, diary);
        backup.lines(BackupManifest.PEOPLE, people.toArray(String[]::new));
        return backup.end(
                keys.origin(), keys.known().stream().map(NoteVerifier::vkey).toList(), checkpoint.note(), positions);
    }
}
