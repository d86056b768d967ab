package io.countersign.web.bankfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files as banks write them, made up for the tests. */
final class Samples {

    static final List<String> ALL = List.of(
            "mt940-day.sta",
            "mt940-traps.sta",
            "mt940-two-accounts.sta",
            "mt942-noon.sta",
            "camt052.xml",
            "camt053.xml",
            "camt053-zero.xml",
            "camt054.xml",
            "table.csv");

    private static final Path FOLDER = Path.of("src/test/resources/statements");
    private static final Path MAPPINGS = Path.of("../examples/mappings");

    private Samples() {}

    static byte[] bytes(String name) {
        return content(FOLDER.resolve(name));
    }

    static List<ReadStatement> read(String name) {
        return read(bytes(name), name.endsWith(".csv") ? mapping("bank-icbc.yaml") : null);
    }

    static List<ReadStatement> readText(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    static List<ReadStatement> read(byte[] bytes, @Nullable StatementMapping mapping) {
        return new BankFile(new BankFile.Bytes(bytes), mapping).statements();
    }

    /** One of the mappings that come with the program. */
    static StatementMapping mapping(String name) {
        return StatementMapping.read(new String(content(MAPPINGS.resolve(name)), StandardCharsets.UTF_8));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
