package io.countersign.notary.commandline;

import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.Utf8;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.tree.Hash;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one may ask the notary, and with which number the program ends. */
public final class CommandLine {

    /** All that was asked about is proven. */
    public static final int PROVEN = 0;

    /** Something is broken. */
    public static final int BROKEN = 1;

    /** It was asked in a way that is not understood, or a file cannot be read. */
    public static final int NOT_ASKED_RIGHT = 2;

    /** Nothing is broken, and something is not sealed yet or cannot be compared yet. */
    public static final int NOT_YET = 3;

    private final PrintStream out;
    private final PrintStream errors;

    /** Prints answers and, apart from them, why there is none. */
    public CommandLine(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** Does what was asked, and says how it ended. */
    public int run(String... arguments) {
        try {
            Asked asked = Asked.of(arguments);
            return switch (asked.command()) {
                case "verify" -> verify(asked);
                case "hash" -> hash(asked);
                case "show" -> show(asked);
                default -> usage(Language.EN);
            };
        } catch (NotUnderstood e) {
            errors.println(Printable.of(String.valueOf(e.getMessage())));
            return usage(Language.EN);
        } catch (Malformed | IOException e) {
            errors.println(Printable.of(String.valueOf(e.getMessage())));
            return NOT_ASKED_RIGHT;
        }
    }

    private int usage(Language language) {
        errors.println(language.say("usage"));
        return NOT_ASKED_RIGHT;
    }

    private int verify(Asked asked) throws IOException {
        asked.demandOptions(List.of("--key", "--key-file", "--checkpoint", "--consistency", "--lang"));
        List<NoteVerifier> trusted = new ArrayList<>();
        for (String vkey : asked.all("--key")) {
            trusted.add(NoteVerifier.read(vkey.strip()));
        }
        for (String file : asked.all("--key-file")) {
            trusted.addAll(keysOf(Utf8.decode(bytesOf(file))));
        }
        Verify verify = new Verify(out, asked.language());
        Optional<String> kept = asked.one("--checkpoint");
        Optional<String> consistency = asked.one("--consistency");
        return verify.run(
                asked.file(),
                bytesOf(asked.file()),
                trusted,
                kept.isEmpty() ? Optional.empty() : Optional.of(bytesOf(kept.get())),
                consistency.isEmpty() ? Optional.empty() : Optional.of(Utf8.decode(bytesOf(consistency.get()))));
    }

    private int hash(Asked asked) throws IOException {
        asked.demandOptions(List.of());
        out.println(Hash.ofLeaf(bytesOf(asked.file())).hex() + "  " + Printable.of(asked.file()));
        return PROVEN;
    }

    private int show(Asked asked) throws IOException {
        asked.demandOptions(List.of("--lang"));
        new Show(out, asked.language()).run(Leaf.read(bytesOf(asked.file())));
        return PROVEN;
    }

    /** The keys in a file, one a line; empty lines and those that begin with a cross are passed over. */
    private static List<NoteVerifier> keysOf(String text) {
        List<NoteVerifier> keys = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(NoteVerifier::read)
                .toList();
        if (keys.isEmpty()) {
            throw new Malformed("a file of keys without a key");
        }
        return keys;
    }

    private static byte[] bytesOf(String file) throws IOException {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new IOException("cannot be read: " + file, e);
        }
    }

    /** The arguments do not say what is wanted. */
    private static final class NotUnderstood extends RuntimeException {

        NotUnderstood(String message) {
            super(message);
        }
    }

    /** The arguments, sorted out. */
    private record Asked(String command, String file, Map<String, List<String>> options) {

        static Asked of(String... arguments) {
            List<String> words = new ArrayList<>();
            Map<String, List<String>> options = new HashMap<>();
            for (int next = 0; next < arguments.length; next++) {
                String argument = arguments[next];
                if (!argument.startsWith("--")) {
                    words.add(argument);
                } else if (next + 1 == arguments.length) {
                    throw new NotUnderstood("nothing behind " + argument);
                } else {
                    options.computeIfAbsent(argument, option -> new ArrayList<>())
                            .add(arguments[++next]);
                }
            }
            if (words.size() != 2) {
                throw new NotUnderstood("a command and a file");
            }
            return new Asked(words.get(0), words.get(1), options);
        }

        void demandOptions(List<String> known) {
            options.keySet().stream().filter(option -> !known.contains(option)).forEach(option -> {
                throw new NotUnderstood("not an option here: " + option);
            });
        }

        List<String> all(String option) {
            return options.getOrDefault(option, List.of());
        }

        Optional<String> one(String option) {
            if (all(option).size() > 1) {
                throw new NotUnderstood("more than once: " + option);
            }
            return all(option).stream().findFirst();
        }

        Language language() {
            String wanted = one("--lang").orElse("en");
            for (Language language : Language.values()) {
                if (language.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                    return language;
                }
            }
            throw new NotUnderstood("en or zh, not " + wanted);
        }
    }
}
