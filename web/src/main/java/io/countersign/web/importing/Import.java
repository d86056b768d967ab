package io.countersign.web.importing;

import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.people.PersonId;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One history file on its way into the ledger, and what became of it. */
final class Import {

    private static final Logger LOG = LoggerFactory.getLogger(Import.class);
    private static final String AUTOMATION = "history-import";
    private static final int PROGRESS_EVERY = 1_000;

    private final String id;
    private final Mapping mapping;
    private final Path upload;
    private final Path rejected;
    private final ImportLimits limits;
    private final Messages messages;
    private final Sender person;
    private final Sender automation;
    private final Progress progress = new Progress();

    /**
     * @param upload the file; deleted when all of it was read
     * @param rejected where the rejected lines are written
     * @param person who began it
     */
    Import(
            String id,
            Mapping mapping,
            Path upload,
            Path rejected,
            ImportLimits limits,
            Messages messages,
            PersonId person) {
        this.id = id;
        this.mapping = mapping;
        this.upload = upload;
        this.rejected = rejected;
        this.limits = limits;
        this.messages = messages;
        this.person = new Sender(person, null, id, null);
        this.automation = Sender.automation(AUTOMATION, person, id);
    }

    String id() {
        return id;
    }

    /** Who began it. */
    PersonId begunBy() {
        return person.actor();
    }

    /** The name of the system that its file comes from. */
    String source() {
        return mapping.source();
    }

    ShownImport shown() {
        return progress.shown(id);
    }

    /** The rejected lines as CSV. */
    Path rejected() {
        return rejected;
    }

    boolean hasEnded() {
        return progress.hasEnded();
    }

    /** The rejected lines no longer have these words in them. */
    void forget(List<String> words) {
        try {
            String lines = Files.readString(rejected);
            String without = lines;
            for (String word : words) {
                without = without.replace(word, "");
            }
            if (!without.equals(lines)) {
                Files.writeString(rejected, without);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rejected lines could not be read again", e);
        }
    }

    /** Brings all of it along; never throws. */
    void run() {
        try {
            long before = position();
            bring();
            progress.begin(Progress.Phase.SHOWING);
            progress.end(position() - before);
        } catch (ImportFailed e) {
            progress.fail(e.sentence());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.error("import {} failed", id, e);
            progress.fail("Something went wrong here. Quote " + id + " when you ask for help.");
        } finally {
            delete(upload);
        }
    }

    private void bring() throws IOException {
        try (Rejects rejects = new Rejects(rejected, limits.rejectedMax())) {
            HistoryFile file = new HistoryFile(upload, mapping.charset(), limits.inflatedBytesMax());
            Counted counted = count(file);
            progress.begin(Progress.Phase.BRINGING);
            try (HistoryLines lines =
                    HistoryLines.open(file, counted.charset(), mapping, limits.fieldCharactersMax())) {
                new Bringing(lines, counted.lines(), limits, progress, rejects, messages, person, automation).bring();
            }
        }
    }

    /** Reads the file once to see in which encoding it is, how many lines it has, and how many of which order. */
    private Counted count(HistoryFile file) throws IOException {
        for (Charset charset : file.charsets()) {
            try (HistoryLines lines = HistoryLines.open(file, charset, mapping, limits.fieldCharactersMax())) {
                Counted counted = new Counted(charset, new LinesPerOrder(limits.ordersMax()));
                count(lines, counted.lines());
                if (!charset.equals(StandardCharsets.UTF_8)) {
                    progress.note("The file was read as " + charset.name() + ".");
                }
                return counted;
            } catch (CharacterCodingException e) {
                LOG.debug("import {} is not in {}", id, charset);
            }
        }
        List<String> names = names(file);
        throw new ImportFailed(
                names.size() == 2
                        ? "The file is encoded neither in " + names.getFirst() + " nor in " + names.getLast() + "."
                        : "The file is not encoded in " + names.getFirst() + ".");
    }

    private void count(HistoryLines lines, LinesPerOrder orders) throws CharacterCodingException {
        long read = 0;
        while (lines.hasNext()) {
            String order = lines.layout().order(lines.next());
            if (order != null) {
                orders.count(order);
            }
            if (++read % PROGRESS_EVERY == 0) {
                progress.read(read);
                demandGoingOn();
            }
        }
        progress.read(read);
    }

    private static List<String> names(HistoryFile file) {
        return file.charsets().stream().map(Charset::name).toList();
    }

    private static void demandGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ImportFailed("The program was stopped.");
        }
    }

    /** How far the log is written; answered when the views have come as far. */
    private long position() {
        return messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, person)
                .position();
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a file of an import could not be deleted: {}", file, e);
        }
    }

    private record Counted(Charset charset, LinesPerOrder lines) {}
}
