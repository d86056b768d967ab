package io.countersign.notary.note;

import io.countersign.notary.form.Decimal;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.Utf8;
import io.countersign.notary.tree.Hash;
import java.util.List;

/**
 * How a log stood at one moment, as in C2SP tlog-checkpoint. Signed, it is a promise never to have been otherwise.
 *
 * @param origin which log
 * @param size how many leaves it had
 * @param root the root over all of them
 * @param extensions further lines; there should be none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LINES_MIN = 3;

    public Checkpoint {
        demandLine(origin);
        extensions.forEach(Checkpoint::demandLine);
        if (size < 0) {
            throw new Malformed("a checkpoint over fewer than no leaves");
        }
        extensions = List.copyOf(extensions);
    }

    /** A checkpoint without further lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a checkpoint.
     *
     * @throws Malformed if it is none
     */
    public static Checkpoint read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES_MIN) {
            throw new Malformed("a checkpoint of fewer than three lines");
        }
        Checkpoint read = new Checkpoint(
                lines.get(0),
                Decimal.readNatural(lines.get(1)),
                Hash.ofBase64(lines.get(2)),
                lines.subList(LINES_MIN, lines.size()));
        if (!read.text().equals(text)) {
            throw new Malformed("a checkpoint that is not as it is written");
        }
        return read;
    }

    /** The lines that are signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The checkpoint, signed. */
    public SignedNote sign(List<NoteKey> keys) {
        return SignedNote.sign(text(), keys);
    }

    private static void demandLine(String line) {
        if (line.isEmpty() || line.chars().anyMatch(character -> character < ' ')) {
            throw new Malformed("a checkpoint with an empty line or control characters");
        }
        Utf8.encode(line);
    }
}
