package io.countersign.notary.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.notary.Notary;
import io.countersign.notary.bundle.ProofText;
import io.countersign.notary.bundle.Reason;
import io.countersign.notary.bundle.SmallLog;
import io.countersign.notary.bundle.Title;
import io.countersign.notary.form.Bytes;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.NoteKey;
import io.countersign.notary.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private static final List<NoteKey> KEYS = List.of(SmallLog.KEY);
    private static final String VKEY = SmallLog.KEY.verifier().vkey();

    private final SmallLog log = new SmallLog(11);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        out.reset();
        errors.reset();
        return new CommandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private String file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String bundle(byte[] bundle) {
        return file("bundle.zip", bundle);
    }

    @Test
    void a_proven_bundle_is_told_in_full() {
        String bundle = bundle(log.bundle(11, 4).write(KEYS));

        assertThat(run("verify", bundle, "--key", VKEY)).isZero();
        assertThat(printed()).isEqualTo("""
                        Bundle        %s
                        Log           example.com/ledger
                        Checkpoint    11 events, root %s
                        Signed by     %s
                        Fingerprint   %s
                        This is a key that you were given.

                           1  PROVEN  Order O4 was placed
                              order.placed of order-O4, position 7, stored 2023-11-14T22:13:20.000004Z
                              place 4 of the tree
                        Everything is proven.
                        """.formatted(
                bundle, log.root(11).base64(), VKEY, SmallLog.KEY.verifier().fingerprint()));
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void the_same_in_chinese() {
        assertThat(run("verify", bundle(log.bundle(11, 4).write(KEYS)), "--lang", "zh"))
                .isZero();

        assertThat(printed()).contains("已证明  订单 O4 已下单", "请与您另行收到的公钥核对", "全部得到证明。");
    }

    @Test
    void a_key_that_came_with_the_bundle_has_to_be_compared() {
        assertThat(run("verify", bundle(log.bundle(11, 4).write(KEYS)))).isZero();

        assertThat(printed())
                .contains(
                        "compare it with the key you were given",
                        SmallLog.KEY.verifier().fingerprint());
    }

    @Test
    void what_is_not_sealed_yet_ends_with_a_number_of_its_own() {
        String bundle = bundle(log.bundle(11, 4)
                .unsealed(SmallLog.title(11), SmallLog.leaf(11))
                .write(KEYS));

        assertThat(run("verify", bundle)).isEqualTo(CommandLine.NOT_YET);
        assertThat(printed()).contains("   2  NOT YET SEALED  Order O11 was placed", "Ask again later.");
    }

    @Test
    void what_is_broken_is_named() {
        byte[] changed = log.bundle(11, 4).write(KEYS);
        changed[changed.length / 2]++;

        assertThat(run("verify", bundle(changed))).isEqualTo(CommandLine.BROKEN);
        assertThat(printed()).containsPattern("BROKEN  bundle: the file is not.*\\(byte \\d+, in .*\\)");
        assertThat(printed()).endsWith("SOMETHING IS BROKEN. Do not rely on this bundle.\n");
    }

    @Test
    void a_broken_item_is_named_with_its_reason() {
        String bundle = bundle(log.bundle(11)
                .sealed(SmallLog.title(5), SmallLog.leaf(5), log.proofs.inclusion(4, 11))
                .write(KEYS));

        assertThat(run("verify", bundle)).isEqualTo(CommandLine.BROKEN);
        assertThat(printed())
                .contains("   1  BROKEN  Order O5 was placed\n", "items/0001.tlog-proof: the proof does not lead");
    }

    @Test
    void keys_may_be_in_a_file() {
        String bundle = bundle(log.bundle(11, 4).write(KEYS));
        String stranger = NoteKey.create(SmallLog.ORIGIN).verifier().vkey();
        String keys = file("keys", ("# ours\n\n" + stranger + "\r\n  " + VKEY + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(run("verify", bundle, "--key-file", keys)).isZero();
        assertThat(printed()).contains("a key that you were given");
        assertThat(run("verify", "--key", stranger, "--key", VKEY, bundle)).isZero();
        assertThat(run("verify", bundle, "--key", stranger)).isEqualTo(CommandLine.BROKEN);
        assertThat(run("verify", bundle, "--key-file", file("none", new byte[0])))
                .isEqualTo(CommandLine.NOT_ASKED_RIGHT);
    }

    @Test
    void a_kept_checkpoint_is_compared() {
        String bundle = bundle(
                log.bundle(11, 4).consistency(log.proofs.consistency(6, 11)).write(KEYS));
        String same = file("same", log.checkpoint(11).bytes());
        String earlier = file("earlier", log.checkpoint(6).bytes());
        String unknown = file("unknown", log.checkpoint(5).bytes());
        String other = file("other", new SmallLog(12).checkpoint(12).bytes());
        String proof = file(
                "proof",
                Bytes.of(ProofText.write(log.proofs.consistency(5, 11), log.checkpoint(11)))
                        .toArray());

        assertThat(run("verify", bundle, "--checkpoint", same)).isZero();
        assertThat(printed()).contains("are the same");
        assertThat(run("verify", bundle, "--checkpoint", earlier)).isZero();
        assertThat(printed()).contains("grew from 6 to 11 events");
        assertThat(run("verify", bundle, "--checkpoint", unknown)).isEqualTo(CommandLine.NOT_YET);
        assertThat(printed()).contains("ask for the consistency proof from 5 to 11 events");
        assertThat(run("verify", bundle, "--checkpoint", unknown, "--consistency", proof))
                .isZero();
        assertThat(run("verify", bundle, "--checkpoint", other)).isEqualTo(CommandLine.NOT_YET);
        assertThat(run("verify", bundle, "--checkpoint", other, "--consistency", proof))
                .isEqualTo(CommandLine.BROKEN);
        assertThat(printed()).contains("BROKEN  kept checkpoint: ", "SOMETHING IS BROKEN");
    }

    @Test
    void a_broken_bundle_stays_broken_whatever_else_is_unknown() {
        String bundle = bundle(log.bundle(11)
                .sealed(SmallLog.title(5), SmallLog.leaf(5), log.proofs.inclusion(4, 11))
                .write(KEYS));

        assertThat(run(
                        "verify",
                        bundle,
                        "--checkpoint",
                        file("five", log.checkpoint(5).bytes())))
                .isEqualTo(CommandLine.BROKEN);
    }

    @Test
    void the_hash_of_a_leaf_is_printed() {
        String leaf = file("0001.leaf", SmallLog.leaf(4).bytes());

        assertThat(run("hash", leaf)).isZero();
        assertThat(printed()).isEqualTo(Hash.ofLeaf(SmallLog.leaf(4).bytes()).hex() + "  " + leaf + "\n");
    }

    @Test
    void the_fields_of_a_leaf_are_printed() {
        assertThat(run("show", file("leaf", SmallLog.leaf(4).bytes()))).isZero();
        assertThat(printed())
                .isEqualTo("""
                        hash            %s
                        position        7
                        event           event-4
                        aggregate type  Order
                        aggregate       order-O4
                        sequence        0
                        name            order.placed
                        revision        1
                        recorded        1700000000000004 = 2023-11-14T22:13:20.000004Z
                        content         {"order":"O4"}
                        metadata        {"actor":"7"}
                        """.formatted(Hash.ofLeaf(SmallLog.leaf(4).bytes()).hex()));
    }

    @Test
    void what_is_absent_and_what_is_no_text_is_shown_too() {
        Leaf leaf = new Leaf(
                1, "e", null, "a", 0, "n", null, -1, Bytes.of(new byte[] {(byte) 0xff}), Bytes.of("\u001b[2J\u202e"));

        assertThat(run("show", file("leaf", leaf.bytes()), "--lang", "zh")).isZero();
        assertThat(printed())
                .contains("类型      （无）", "版本      （无）", "1969-12-31T23:59:59.999999Z", "0xff", "\\u{1b}[2J\\u{202e}");
    }

    @Test
    void a_strangers_title_cannot_turn_the_line_around() {
        String bundle = bundle(log.bundle(11)
                .sealed(new Title("paid \u202edeniap", ""), SmallLog.leaf(4), log.proofs.inclusion(4, 11))
                .write(KEYS));

        assertThat(run("verify", bundle)).isZero();
        assertThat(printed()).contains("paid \\u{202e}deniap");
        assertThat(run("verify", bundle, "--lang", "zh")).isZero();
        assertThat(printed()).contains("paid \\u{202e}deniap");
    }

    @Test
    void what_is_not_understood_is_said_and_how_to_ask() {
        String bundle = bundle(log.bundle(11, 4).write(KEYS));
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of("verify"),
                List.of("prove", bundle),
                List.of("verify", bundle, bundle),
                List.of("verify", bundle, "--key"),
                List.of("verify", bundle, "--keys", VKEY),
                List.of("verify", bundle, "--lang", "fr"),
                List.of("verify", bundle, "--lang", "en", "--lang", "zh"),
                List.of("hash", bundle, "--key", VKEY),
                List.of("show", bundle, "--key", VKEY))) {
            assertThat(run(arguments.toArray(String[]::new)))
                    .as(arguments.toString())
                    .isEqualTo(CommandLine.NOT_ASKED_RIGHT);
            assertThat(errors.toString(StandardCharsets.UTF_8)).contains("verify BUNDLE.zip");
            assertThat(printed()).isEmpty();
        }
    }

    @Test
    void what_was_not_understood_is_named() {
        run("verify", "--key");
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("nothing behind --key");
        run("hash", "a", "--keys", "b");
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("not an option here: --keys");
    }

    @Test
    void what_cannot_be_read_is_said() {
        String bundle = bundle(log.bundle(11, 4).write(KEYS));
        for (List<String> arguments : List.of(
                List.of("verify", folder.resolve("nowhere").toString()),
                List.of("verify", "\0"),
                List.of("verify", bundle, "--key", "nothing"),
                List.of("verify", bundle, "--key-file", bundle),
                List.of("verify", bundle, "--checkpoint", "nowhere"),
                List.of("show", bundle))) {
            assertThat(run(arguments.toArray(String[]::new)))
                    .as(arguments.toString())
                    .isEqualTo(CommandLine.NOT_ASKED_RIGHT);
            assertThat(errors.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("verify BUNDLE.zip");
        }
    }

    @Test
    void both_languages_have_the_same_sentences() {
        ResourceBundle.Control alone =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String texts = "io.countersign.notary.commandline.texts";
        ResourceBundle english = ResourceBundle.getBundle(texts, Locale.ROOT, alone);
        ResourceBundle chinese = ResourceBundle.getBundle(texts, Locale.CHINESE, alone);

        for (String key : english.keySet()) {
            assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
            assertThat(chinese.getString(key).split("%s", -1))
                    .as(key)
                    .hasSameSizeAs(english.getString(key).split("%s", -1));
        }
        for (Reason reason : Reason.values()) {
            assertThat(english.containsKey("reason." + reason)).isTrue();
        }
    }

    @Test
    void the_program_needs_java_and_nothing_else() throws IOException, InterruptedException, URISyntaxException {
        String bundle = bundle(log.bundle(11, 4).write(KEYS));
        Path classes = Path.of(
                Notary.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        classes.toString(),
                        Notary.class.getName(),
                        "verify",
                        bundle,
                        "--lang",
                        "zh")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("全部得到证明。");
    }
}
