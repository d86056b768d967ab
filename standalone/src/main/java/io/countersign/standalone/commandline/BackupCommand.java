package io.countersign.standalone.commandline;

import io.countersign.backup.BackupManifest;
import io.countersign.query.backup.ProvenBackup;
import io.countersign.query.backup.ProvenBackup.Proven;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.Damaged;
import io.countersign.store.backup.LogFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup of a running program along. */
@Command(
        name = "backup",
        description = {
            "Takes a backup of the running program into an empty folder, and compares it with its seal.",
            "It has the log, the checkpoints, and the people with their sign-ins; no key and no password."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/backup";
    private static final String LOG = "log-";

    @Mixin
    private Server server = new Server();

    @Parameters(paramLabel = "DIR", description = "an empty folder, or one that is not there yet")
    private Path folder = Path.of("backup");

    @Option(
            names = {"--log-only", "--without-people"},
            description = "only the log and its seal: nothing personal, and nobody can sign in after a restore")
    private boolean logOnly;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        EmptyFolder empty = EmptyFolder.at(folder);
        boolean done = false;
        try {
            fetch();
            Proven proven = proven();
            out.printf(
                    Locale.ROOT,
                    "%,d events up to position %,d are in %s, %s.%nEQUAL: their root is that of the checkpoint signed over"
                            + " them, %s; %,d checkpoints agree.%n",
                    proven.events(),
                    proven.position(),
                    folder,
                    logOnly ? "without people and sign-ins" : "with people and sign-ins",
                    proven.root().base64(),
                    proven.checkpoints());
            out.flush();
            done = true;
            return 0;
        } finally {
            if (!done) {
                empty.clear();
            }
        }
    }

    private void fetch() {
        Progress progress = new Progress(ProgressLine.of(spec));
        String address = ADDRESS + (logOnly ? "?people=false" : "");
        try (ZipInputStream files = new ZipInputStream(server.stream(address))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (!file.getName().matches("[a-z0-9-]+(\\.[a-z]+)*")) {
                    throw new Failure("the server sent a file that is no part of a backup");
                }
                Path path = folder.resolve(file.getName());
                Files.copy(files, path);
                if (file.getName().equals(BackupManifest.CHECKPOINT)) {
                    progress.of(Files.readString(path, StandardCharsets.UTF_8));
                } else if (file.getName().startsWith(LOG)) {
                    progress.oneMore();
                }
            }
        } catch (IOException e) {
            throw new Failure("the backup broke off: " + e.getMessage());
        }
        progress.end();
    }

    private Proven proven() {
        try (Backup backup = Backup.open(folder)) {
            return ProvenBackup.read(backup, List.of(), (event, before) -> {});
        } catch (Damaged e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    /** Parts of the log have the same number of events, but for the last one. */
    private static final class Progress {

        private final ProgressLine line;
        private final long began = System.nanoTime();
        private long events;
        private long parts;

        Progress(ProgressLine line) {
            this.line = line;
        }

        void of(String checkpoint) {
            events = Long.parseLong(checkpoint.lines().skip(1).findFirst().orElse("0"));
        }

        void oneMore() {
            parts++;
            line.show(Bar.of(Math.min(parts * LogFiles.EVENTS_IN_A_PART, events), events, began));
        }

        void end() {
            line.end();
        }
    }
}
