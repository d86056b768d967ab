package io.countersign.notary.note;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.StrictBase64;
import io.countersign.notary.form.Utf8;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures, as in C2SP signed-note. While one key takes over from another, both sign.
 *
 * @param text ends with a line break
 * @param signatures 1 to 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int SIGNATURES_MAX = 100;
    private static final int ID_LENGTH = 4;
    private static final String DASH = "\u2014 ";
    private static final String SEPARATOR = "\n\n";

    public SignedNote {
        demandText(text);
        if (signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
            throw new Malformed("a note with " + signatures.size() + " signatures");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Signs a text.
     *
     * @param text lines, each with its line break, without other control characters
     * @param keys at least one
     */
    public static SignedNote sign(String text, List<NoteKey> keys) {
        byte[] bytes = Utf8.encode(text);
        return new SignedNote(text, keys.stream().map(key -> key.sign(bytes)).toList());
    }

    /**
     * Reads a note without checking its signatures.
     *
     * @throws Malformed if these are not the bytes of a note
     */
    public static SignedNote read(byte[] bytes) {
        String note = Utf8.decode(bytes);
        int split = note.lastIndexOf(SEPARATOR);
        if (split < 0 || !note.endsWith("\n")) {
            throw new Malformed("a note without signatures");
        }
        String lines = note.substring(split + SEPARATOR.length());
        SignedNote read = new SignedNote(
                note.substring(0, split + 1),
                lines.lines().map(SignedNote::signature).toList());
        if (!read.written().equals(note)) {
            throw new Malformed("a note with signatures that are not as they are written");
        }
        return read;
    }

    /** The note with its signatures. */
    public String written() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            byte[] bytes = ByteBuffer.allocate(ID_LENGTH + signature.signature().length())
                    .putInt(signature.keyId())
                    .put(signature.signature().toArray())
                    .array();
            note.append(DASH)
                    .append(signature.name())
                    .append(' ')
                    .append(StrictBase64.encode(bytes))
                    .append('\n');
        }
        return note.toString();
    }

    /** The note with its signatures, in UTF-8. */
    public byte[] bytes() {
        return Utf8.encode(written());
    }

    /**
     * Which of the known keys signed. Signatures of other keys are passed over.
     *
     * @return at least one
     * @throws NotSigned if none of them did, or if a signature is said to be of one of them and is not
     */
    public List<NoteVerifier> verify(Collection<NoteVerifier> known) {
        byte[] bytes = Utf8.encode(text);
        List<NoteVerifier> signers = new ArrayList<>();
        for (NoteVerifier key : List.copyOf(known)) {
            for (NoteSignature signature : signatures) {
                if (!key.isNamedIn(signature)) {
                    continue;
                }
                if (!key.verifies(bytes, signature.signature())) {
                    throw new NotSigned("the signature is not that of " + key.vkey());
                }
                if (!signers.contains(key)) {
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw new NotSigned("none of the known keys has signed");
        }
        return List.copyOf(signers);
    }

    private static NoteSignature signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new Malformed("a line that is not a signature");
        }
        Bytes bytes = Bytes.of(StrictBase64.decode(line.substring(space + 1)));
        if (bytes.length() < ID_LENGTH) {
            throw new Malformed("a signature without a key");
        }
        int keyId = ByteBuffer.wrap(bytes.toArray()).getInt();
        return new NoteSignature(line.substring(DASH.length(), space), keyId, bytes.from(ID_LENGTH));
    }

    private static void demandText(String text) {
        if (!text.endsWith("\n") || text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new Malformed("a note's text ends with a line break and has no control characters");
        }
    }
}
