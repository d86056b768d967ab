package io.countersign.standalone.commandline;

import io.countersign.store.nodes.OnlyProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with nothing in it but perhaps the file by which a program has it, which is filled or is empty again; its owner
 * alone may look into it.
 */
final class EmptyFolder {

    private final Path folder;

    private EmptyFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes it, if it is not there. */
    static EmptyFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (!files.allMatch(OnlyProgram::isItsFile)) {
                    throw new Failure("the folder " + folder + " is not empty");
                }
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return new EmptyFolder(folder);
        } catch (IOException e) {
            throw new Failure("the folder " + folder + " cannot be used");
        }
    }

    /** Leaves nothing of what was put into it. */
    void clear() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder) && !OnlyProgram.isItsFile(file))
                    .toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
