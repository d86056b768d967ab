package io.countersign.benchmarks;

import io.countersign.books.BooksQuery.ReadJournal;
import io.countersign.web.books.JournalText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plain-text accounting programs over the journal of the same history, where they are installed. */
final class Peers {

    private static final int MINUTES_MAX = 15;
    private static final String PAST = "2026-07-01";

    private Peers() {}

    /** Measures how long the journal takes to be written, and each program to show every account's balance. */
    static Map<String, Object> measure(
            Path folder, Function<ReadJournal, ReadJournal.Page> asking, Measurement.Report report)
            throws IOException, InterruptedException {
        Map<String, Object> figures = new LinkedHashMap<>();
        Path journal = folder.resolve("books.journal");
        long began = System.nanoTime();
        try (BufferedWriter writer = Files.newBufferedWriter(journal)) {
            ReadJournal first = new ReadJournal(null, null, null, 0, null);
            JournalText.hledger(writer).journal(first, asking.apply(first), asking);
        }
        double written = (System.nanoTime() - began) / 1e9;
        report.line(String.format(
                Locale.ROOT, "the journal of %d MiB was written in %.1f s", Files.size(journal) >> 20, written));
        figures.put("journalSeconds", written);
        for (List<String> command : List.of(
                List.of("hledger", "bal", "-f", journal.toString()),
                List.of("hledger", "bal", "-f", journal.toString(), "-e", PAST),
                List.of("ledger", "bal", "-f", journal.toString()),
                List.of("ledger", "bal", "-f", journal.toString(), "-e", PAST))) {
            String name = command.getFirst() + " bal" + (command.size() > 4 ? " before " + PAST : "");
            Double seconds = seconds(command);
            report.line(
                    seconds == null
                            ? name + ": not installed, refused, or not done within " + MINUTES_MAX + " minutes"
                            : String.format(Locale.ROOT, "%-28s %.1f s", name, seconds));
            if (seconds != null) {
                figures.put(name, seconds);
            }
        }
        return figures;
    }

    private static @Nullable Double seconds(List<String> command) throws InterruptedException {
        long began = System.nanoTime();
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return null; // the program is not installed
        }
        if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return null;
        }
        return process.exitValue() == 0 ? (System.nanoTime() - began) / 1e9 : null;
    }
}
