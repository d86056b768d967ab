package io.countersign.web.importing;

import io.countersign.people.PersonId;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.people.Forgetting;
import io.countersign.web.people.KnownPerson;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports of this process: one at a time, and the last few that have ended. */
final class Imports implements AutoCloseable, Forgetting {

    private static final int KEPT_MAX = 20;
    private static final String ONE_AT_A_TIME = "IMPORT-1";

    private final Messages messages;
    private final Numbers numbers;
    private final Path folder;
    private final ImportLimits limits;
    private final Deque<Import> kept = new ArrayDeque<>();
    private @Nullable Thread running;
    private boolean taken;
    private boolean open = true;

    /** @param folder where uploads and rejected lines are kept meanwhile */
    Imports(Messages messages, Numbers numbers, Path folder, ImportLimits limits) {
        this.messages = messages;
        this.numbers = numbers;
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Begins an import.
     *
     * @param person who begins it
     * @return the import, which goes on by itself
     * @throws Rejected when another one is under way
     */
    Import begin(Mapping mapping, Upload upload, PersonId person) throws IOException {
        takePlace();
        Path file = null;
        Path rejected = null;
        try {
            Files.createDirectories(folder);
            file = Files.createTempFile(folder, "countersign-import-", ".upload");
            rejected = Files.createTempFile(folder, "countersign-import-", ".rejects.csv");
            upload.storeIn(file);
            Import begun = new Import(numbers.fresh(), mapping, file, rejected, limits, messages, person);
            start(begun);
            return begun;
        } catch (IOException | RuntimeException e) {
            leavePlace();
            if (file != null) {
                Import.delete(file);
            }
            if (rejected != null) {
                Import.delete(rejected);
            }
            throw e;
        }
    }

    synchronized Optional<Import> find(String id) {
        return kept.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that this person began, the latest first. */
    synchronized List<Import> of(PersonId person) {
        return kept.stream().filter(one -> one.begunBy().equals(person)).toList();
    }

    /** Stops what is under way, and leaves no file behind. */
    @Override
    public void close() {
        Thread thread;
        synchronized (this) {
            open = false;
            thread = running;
        }
        if (thread != null) {
            thread.interrupt();
        }
        awaitEnd();
        synchronized (this) {
            kept.forEach(one -> Import.delete(one.rejected()));
            kept.clear();
        }
    }

    /** Returns when no import is under way. */
    void awaitEnd() {
        Thread thread;
        synchronized (this) {
            thread = running;
        }
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Rejected lines of imports that have ended no longer mention this person. */
    @Override
    public synchronized void forget(KnownPerson person) {
        kept.stream().filter(Import::hasEnded).forEach(one -> one.forget(person.words()));
    }

    private synchronized void takePlace() {
        if (taken || !open) {
            throw Rejected.refused(ONE_AT_A_TIME, "One history is brought along at a time.");
        }
        taken = true;
    }

    private synchronized void leavePlace() {
        taken = false;
        running = null;
    }

    private synchronized void start(Import begun) {
        if (!open) {
            throw Rejected.refused(ONE_AT_A_TIME, "No history is brought along while the program stops.");
        }
        kept.addFirst(begun);
        while (kept.size() > KEPT_MAX) {
            Import.delete(kept.removeLast().rejected());
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        begun.run();
                    } finally {
                        leavePlace();
                    }
                },
                "history-import");
        running = thread;
        thread.start();
    }

    /** A file on its way here. */
    @FunctionalInterface
    interface Upload {

        void storeIn(Path file) throws IOException;
    }
}
