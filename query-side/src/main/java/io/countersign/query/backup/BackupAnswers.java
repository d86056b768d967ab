package io.countersign.query.backup;

import io.countersign.backup.BackupQuery.CopyCheckpoints;
import io.countersign.backup.BackupQuery.CopyLog;
import io.countersign.backup.BackupQuery.CountFollowers;
import io.countersign.backup.BackupQuery.DrawUpBackup;
import io.countersign.notary.form.StrictBase64;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.query.seal.Checkpoints;
import io.countersign.query.seal.KeyRing;
import io.countersign.store.backup.Followers;
import io.countersign.store.backup.LogFiles;
import io.countersign.store.log.StoredEvent.Bytes;
import io.countersign.store.seal.SealStore;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Hands the log out as files, part after part. Whoever asks holds the state; the log only grows meanwhile. */
public final class BackupAnswers {

    private final Followers followers;
    private final LogFiles files;
    private final SealStore seal;
    private final KeyRing keys;
    private final Checkpoints checkpoints;

    public BackupAnswers(Followers followers, LogFiles files, SealStore seal, KeyRing keys, Checkpoints checkpoints) {
        this.followers = followers;
        this.files = files;
        this.seal = seal;
        this.keys = keys;
        this.checkpoints = checkpoints;
    }

    @QueryHandler
    CountFollowers.Followers answer(CountFollowers question) {
        return new CountFollowers.Followers(followers.positions());
    }

    @QueryHandler
    Optional<DrawUpBackup.Backup> answer(DrawUpBackup question) {
        checkpoints.signNow();
        return seal.newestCheckpoint()
                .map(newest -> new DrawUpBackup.Backup(
                        keys.origin(),
                        keys.known().stream().map(NoteVerifier::vkey).toList(),
                        newest.position(),
                        newest.size(),
                        newest.note()));
    }

    @QueryHandler
    CopyLog.Events answer(CopyLog question) {
        LogFiles.Part part = files.events(question.after(), question.upTo());
        return new CopyLog.Events(encoded(part.file()), part.events(), part.first(), part.last());
    }

    @QueryHandler
    CopyCheckpoints.Signed answer(CopyCheckpoints question) {
        LogFiles.Signed signed = files.checkpoints(question.after(), question.upTo());
        return new CopyCheckpoints.Signed(encoded(signed.file()), signed.isEnd() ? null : signed.last());
    }

    private static String encoded(Bytes file) {
        return StrictBase64.encode(file.value());
    }
}
