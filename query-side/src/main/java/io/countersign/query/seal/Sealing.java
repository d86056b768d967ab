package io.countersign.query.seal;

import io.countersign.notary.note.NoteVerifier;
import io.countersign.people.PersonId;
import io.countersign.query.operations.Notes;
import io.countersign.seal.SealCommand.NoteKey;
import io.countersign.seal.SealId;
import io.countersign.store.nodes.Duty;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on sealing while the program runs: a checkpoint after so many events, or after a while when there are fewer. */
public final class Sealing implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final Checkpoints checkpoints;
    private final KeyRing keys;
    private final Notes notes;
    private final Pace pace;
    private volatile @Nullable Worker worker;

    /**
     * When checkpoints are signed.
     *
     * @param events after so many, at the latest
     * @param time after this, when there is anything new
     */
    public record Pace(long events, Duration time) {}

    public Sealing(Checkpoints checkpoints, KeyRing keys, Notes notes, Pace pace) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.notes = notes;
        this.pace = pace;
    }

    @Override
    public void start() {
        Worker begun = new Worker();
        worker = begun;
        begun.thread.start();
    }

    /** What is sealed at the end of a day is signed at the end of that day. */
    @Override
    public void stop() {
        Worker begun = worker;
        if (begun != null) {
            begun.stopping.countDown();
            try {
                begun.thread.join(STOP_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            worker = null;
        }
    }

    /** Has it on record which keys sign, the first among them. */
    void noteKeys(PersonId orderedBy) {
        for (var key : keys.signing()) {
            NoteVerifier verifier = key.verifier();
            notes.note(new NoteKey(SealId.COMPANY, KeyRing.idOf(verifier), verifier.vkey()), this, orderedBy);
        }
    }

    private final class Worker {

        private final CountDownLatch stopping = new CountDownLatch(1);
        private final Thread thread =
                Thread.ofPlatform().name("sealing").daemon().unstarted(this::run);
        private long signedAt = System.nanoTime();
        private boolean keysAreNoted;

        private void run() {
            boolean over = false;
            while (!over) {
                try {
                    over = stopping.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                    seal(over);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("the log could not be sealed; it is tried again", e);
                }
            }
        }

        private void seal(boolean over) {
            if (!keysAreNoted && !over) {
                noteKeys(new PersonId("nobody"));
                keysAreNoted = true;
            }
            long unsigned = checkpoints.sealAndCount();
            if (unsigned >= pace.events()
                    || over
                    || System.nanoTime() - signedAt >= pace.time().toNanos()) {
                checkpoints.signNow();
                signedAt = System.nanoTime();
            }
        }
    }
}
