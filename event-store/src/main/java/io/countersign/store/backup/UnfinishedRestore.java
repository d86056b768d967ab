package io.countersign.store.backup;

import io.countersign.store.nodes.OnlyProgram;
import io.countersign.store.postgres.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mark in a data folder that is being restored into. It stays there when the restore is killed: then no program starts on
 * the folder, and the same restore empties it and begins anew.
 */
public final class UnfinishedRestore {

    private static final String MARK = "restore.unfinished";

    private UnfinishedRestore() {}

    /** Is the mark there? */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /**
     * No program starts on half of what was restored.
     *
     * @throws IllegalStateException when the folder has the mark
     */
    public static void demandNoneIn(Path folder) {
        if (isIn(folder)) {
            throw new IllegalStateException("Countersign does not start: a restore into " + folder
                    + " broke off; run the same restore once more");
        }
    }

    /** Empties a folder that has the mark, and is ours alone. A database server that still runs on it is stopped. */
    public static void clear(Path folder) {
        if (!isIn(folder)) {
            return;
        }
        EmbeddedServer.stopLeftover(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder) && !file.endsWith(MARK) && !OnlyProgram.isItsFile(file))
                    .toList();
            for (Path file : all) {
                Files.delete(file);
            }
            Files.delete(folder.resolve(MARK)); // the last: until then it is known what the rest is
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be emptied", e);
        }
    }

    /** Puts the mark there. */
    public static void begin(Path folder) {
        try {
            Files.createFile(folder.resolve(MARK));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be used", e);
        }
    }

    /** Takes the mark away: all of it is there. */
    public static void end(Path folder) {
        try {
            Files.delete(folder.resolve(MARK));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be used", e);
        }
    }
}
