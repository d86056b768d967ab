package io.countersign.store.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The only program on a data folder, as long as it is not closed. What one leaves there that was killed is in nobody's way:
 * the operating system takes the lock back.
 */
public final class OnlyProgram implements AutoCloseable {

    private static final String FILE = "program.lock";

    private final FileChannel file;

    private OnlyProgram(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the folder, and creates it when it is not there.
     *
     * @throws IllegalStateException when another program has it
     */
    public static OnlyProgram on(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel file =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockOf(file) == null) {
                file.close();
                throw new IllegalStateException(
                        "Countersign does not start: another program works on the data folder " + folder);
            }
            return new OnlyProgram(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be used", e);
        }
    }

    /** Is it by this file that a program has its folder? It stays there when nobody has it. */
    public static boolean isItsFile(Path file) {
        return file.endsWith(FILE);
    }

    private static @Nullable FileLock lockOf(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // it is this very process that has it
        }
    }

    /** Lets others have the folder. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder could not be let go", e);
        }
    }
}
