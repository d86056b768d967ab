package io.countersign.web.importing;

import io.countersign.people.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs imports of small files on a recording ledger. */
final class Importing {

    static final PersonId PERSON = new PersonId("finance-1");

    static final String ORDER_LINES = """
            source: old
            columns: {order: number, account: customer, region: country, model: goods, quantity: pieces,
                      unitPrice: price, invoicedOn: day}
            defaults: {account: "counter-{country}", currency: CNY, dueAfterDays: 30}
            """;

    static final String HEADER = "number,customer,country,goods,pieces,price,day\n";

    final RecordingLedger ledger = new RecordingLedger();
    private final Path folder;

    Importing(Path folder) {
        this.folder = folder;
    }

    /** Imports order lines, given without their header. */
    Ended orderLines(String... lines) {
        return run(ORDER_LINES, HEADER + String.join("\n", lines) + "\n");
    }

    Ended run(String mapping, String text) {
        return run(mapping, text.getBytes(StandardCharsets.UTF_8), ImportLimits.USUAL);
    }

    Ended run(String mapping, byte[] bytes, ImportLimits limits) {
        try {
            Path upload = Files.write(Files.createTempFile(folder, "history", ".upload"), bytes);
            Path rejected = Files.createTempFile(folder, "history", ".rejects.csv");
            Import one = new Import(
                    "import-1", MappingReader.read(mapping), upload, rejected, limits, ledger.messages(), PERSON);
            one.run();
            return new Ended(
                    one.shown(), Files.readAllLines(rejected).stream().skip(1).toList(), upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An import that has ended.
     *
     * @param rejected the records of the rejected lines
     */
    record Ended(ShownImport shown, List<String> rejected, Path upload) {}
}
