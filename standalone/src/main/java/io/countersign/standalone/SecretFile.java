package io.countersign.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file with a secret in it. What is in it is never quoted. */
public final class SecretFile {

    /** What the variable is called that names a file instead of a secret. */
    public static final String SUFFIX = "_FILE";

    private SecretFile() {}

    /**
     * The text of a file, without the line end that editors put there.
     *
     * @param variable the variable that names the file, to be named when it is of no use
     */
    public static String read(String file, String variable) {
        try {
            String content = Files.readString(Path.of(file)).strip();
            if (content.isEmpty()) {
                throw new IllegalStateException("the file of " + variable + " is empty");
            }
            return content;
        } catch (IOException | InvalidPathException e) {
            throw new IllegalStateException(
                    "the file of " + variable + " cannot be read ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }
}
