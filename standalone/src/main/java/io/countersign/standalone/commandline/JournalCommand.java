package io.countersign.standalone.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the journal for another program. */
@Command(
        name = "journal",
        description = "Writes the journal (日记账) for hledger, ledger or beancount, or as comma-separated values.",
        mixinStandardHelpOptions = true)
public final class JournalCommand implements Callable<Integer> {

    @Mixin
    private Server server = new Server();

    @Option(
            names = "--format",
            defaultValue = "hledger",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.hledger;

    @Option(names = "--from", description = "the first business day")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "the last business day")
    private @Nullable LocalDate to;

    @Option(names = "--as-of", description = "count only what has a business date up to this day")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-at", description = "count only what had been recorded by this moment")
    private @Nullable Instant knownAt;

    @Option(
            names = {"-o", "--output"},
            description = "the file to write; the terminal when absent")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    /** The forms there are. */
    enum Format {
        hledger,
        beancount,
        csv
    }

    @Override
    public Integer call() throws IOException {
        String question = new Question("/api/v1/books/journal")
                .with("format", format)
                .with("from", from)
                .with("to", to)
                .with("asOf", asOf)
                .with("knownAt", knownAt)
                .toString();
        if (output != null) {
            server.file(question, output);
        } else {
            PrintWriter out = spec == null
                    ? new PrintWriter(System.out, true)
                    : spec.commandLine().getOut();
            out.print(new String(server.file(question), StandardCharsets.UTF_8));
            out.flush();
        }
        return 0;
    }
}
