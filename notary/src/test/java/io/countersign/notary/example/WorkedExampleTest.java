package io.countersign.notary.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.notary.commandline.CommandLine;
import io.countersign.notary.note.NoteKey;
import io.countersign.notary.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/notary.md} can be followed, line by line, with programs that are not ours. {@code -Dnotary.write=true}
 * writes the files of the example.
 */
class WorkedExampleTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path FOLDER = DOCS.resolve("notary");
    private static final Path PAGE = DOCS.resolve("notary.md");
    private static final Pattern STEP =
            Pattern.compile("```sh\n(?<commands>.*?)```\n\n```text\n(?<output>.*?)```\n", Pattern.DOTALL);

    private final WorkedExample example = new WorkedExample();

    @TempDir
    Path folder;

    /** What a program said, and how it ended. */
    private record Said(int ending, String text) {}

    private Said run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            return new Said(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assumeTools(String... commands) {
        for (String command : commands) {
            assumeThat(run("sh", "-c", command).ending())
                    .as("to follow docs/notary.md, this machine lacks: " + command)
                    .isZero();
        }
    }

    private void assumePythonAndOpenssl() {
        assumeTools(
                "python3 -c 'import sys; sys.exit(sys.version_info < (3, 8))'",
                "openssl version | grep 'OpenSSL [3-9]'");
    }

    private String put(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return name;
    }

    @Test
    void the_files_of_the_example_are_as_they_are_made() throws IOException {
        if (Boolean.getBoolean("notary.write")) {
            Files.write(FOLDER.resolve("example.zip"), example.bundle());
            Files.write(FOLDER.resolve("kept.checkpoint"), example.kept());
        }

        assertThat(FOLDER.resolve("example.zip"))
                .as("-Dnotary.write=true writes it")
                .hasBinaryContent(example.bundle());
        assertThat(FOLDER.resolve("kept.checkpoint")).hasBinaryContent(example.kept());
    }

    @Test
    void our_own_program_proves_it() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);

        int ending = new CommandLine(printed, printed)
                .run(
                        "verify",
                        FOLDER.resolve("example.zip").toString(),
                        "--key",
                        WorkedExample.KEY.verifier().vkey(),
                        "--checkpoint",
                        FOLDER.resolve("kept.checkpoint").toString());

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("grew from 2 to 3 events", "Everything is proven.");
        assertThat(ending).isZero();
    }

    @Test
    void the_page_can_be_followed_with_other_programs() throws IOException {
        assumePythonAndOpenssl();
        assumeTools(
                "printf a | sha256sum", "printf a | od -An -t x1", "printf YQ== | base64 -d", "printf a | sed -n 1p");
        for (String name : List.of("example.zip", "kept.checkpoint", "check.py")) {
            put(name, Files.readAllBytes(FOLDER.resolve(name)));
        }
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        List<String> commands = new ArrayList<>();
        StringBuilder promised = new StringBuilder();
        Matcher steps = STEP.matcher(page);
        while (steps.find()) {
            commands.add(steps.group("commands"));
            promised.append(steps.group("output"));
        }
        put("steps", ("set -eu\n" + String.join("", commands)).getBytes(StandardCharsets.UTF_8));

        Said said = run("sh", "steps");

        assertThat(said.text()).isEqualTo(promised.toString());
        assertThat(said.ending()).isZero();
        assertThat(commands).hasSizeGreaterThan(6);
        assertThat(page.split("```sh", -1))
                .as("every step says what comes of it")
                .hasSize(commands.size() + 1);
    }

    @Test
    void the_page_shows_what_is_really_hashed() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page)
                .contains(Hash.ofLeaf(WorkedExample.REQUESTED.bytes()).hex())
                .contains(example.checkpoint(3).written())
                .contains(WorkedExample.KEY.verifier().vkey());
    }

    @Test
    void a_short_script_in_another_language_arrives_at_the_same_root() throws IOException {
        assumePythonAndOpenssl();
        String script = FOLDER.resolve("check.py").toAbsolutePath().toString();
        String bundle = put("example.zip", example.bundle());
        String root = example.checkpoint(3).text().lines().toList().get(2);

        Said said = run("python3", script, bundle, WorkedExample.KEY.verifier().vkey());

        assertThat(said.text()).startsWith("root " + root + "\n");
        assertThat(said.text()).contains("PROVEN items/0001.leaf " + Hash.ofLeaf(WorkedExample.REQUESTED.bytes()));
        assertThat(said.ending()).isZero();
        assertThat(run("python3", script, bundle).ending()).isZero();
        assertThat(run("python3", script, put("waiting.zip", example.waiting())).ending())
                .isEqualTo(3);
    }

    @Test
    void the_script_refuses_what_was_changed() throws IOException {
        assumePythonAndOpenssl();
        String script = FOLDER.resolve("check.py").toAbsolutePath().toString();
        byte[] bundle = example.bundle();

        for (int place = 7; place < bundle.length; place += bundle.length / 11) {
            byte[] changed = bundle.clone();
            changed[place] ^= 4;
            assertThat(run("python3", script, put("changed.zip", changed)).ending())
                    .as("byte " + place)
                    .isEqualTo(1);
        }
        String stranger =
                NoteKey.create("countersign.example/ledger").verifier().vkey();
        assertThat(run("python3", script, put("example.zip", bundle), stranger).text())
                .contains("none of the known keys has signed");
    }
}
