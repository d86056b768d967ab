package io.countersign.notary.note;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.StrictBase64;
import io.countersign.notary.form.Utf8;
import io.countersign.notary.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/**
 * The public part of a key: checks signatures. Ed25519 alone, as in C2SP signed-note.
 *
 * @param name who signs, such as {@code example.com/ledger}
 * @param key the 32 bytes of the public key, as in RFC 8032
 */
public record NoteVerifier(String name, Bytes key) {

    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final int ID_LENGTH = 4;

    /** What stands before the 32 bytes in the form that Java and {@code openssl} read (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    public NoteVerifier {
        demandName(name);
        if (key.length() != KEY_LENGTH) {
            throw new Malformed("an Ed25519 key of " + key.length() + " bytes");
        }
    }

    /**
     * Reads the text form of a key, {@code name+id+key}.
     *
     * @throws Malformed if it is not one, is of another kind than Ed25519, or its parts do not belong together
     */
    public static NoteVerifier read(String vkey) {
        List<String> parts = List.of(vkey.split("\\+", 3));
        if (parts.size() != 3) {
            throw new Malformed("not a verifier key");
        }
        byte[] material = StrictBase64.decode(parts.get(2));
        if (material.length != 1 + KEY_LENGTH || material[0] != ED25519) {
            throw new Malformed("not an Ed25519 key");
        }
        NoteVerifier read = new NoteVerifier(parts.get(0), Bytes.of(material).from(1));
        if (!read.vkey().equals(vkey)) {
            throw new Malformed("a verifier key whose parts do not belong together");
        }
        return read;
    }

    /** The text form of the key. */
    public String vkey() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + StrictBase64.encode(material());
    }

    /** The SHA-256 of the text form, in hexadecimal digits: short enough to be read out on the telephone. */
    public String fingerprint() {
        return Hash.ofBytes(Utf8.encode(vkey())).hex();
    }

    /** What signatures call the key beside its name. */
    public int id() {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes(Utf8.encode(name + "\n"));
        named.writeBytes(material());
        return ByteBuffer.wrap(Hash.ofBytes(named.toByteArray()).toArray(), 0, ID_LENGTH)
                .getInt();
    }

    /** The public key in the form that {@code openssl} reads: X.509, DER. */
    public byte[] x509() {
        return joined(X509_HEAD, key.toArray());
    }

    boolean verifies(byte[] text, Bytes signature) {
        try {
            PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509()));
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey);
            ed25519.update(text);
            return ed25519.verify(signature.toArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    boolean isNamedIn(NoteSignature signature) {
        return name.equals(signature.name()) && id() == signature.keyId();
    }

    static void demandName(String name) {
        boolean hasForbidden =
                name.codePoints().anyMatch(point -> point == '+' || point == 0x85 || isSpace(point) || point < ' ');
        if (name.isEmpty() || hasForbidden) {
            throw new Malformed("a key's name that is empty or has spaces or a plus");
        }
        Utf8.encode(name);
    }

    private static boolean isSpace(int point) {
        return Character.isSpaceChar(point) || Character.isWhitespace(point);
    }

    private byte[] material() {
        return joined(new byte[] {ED25519}, key.toArray());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteBuffer both = ByteBuffer.allocate(first.length + second.length);
        return both.put(first).put(second).array();
    }
}
