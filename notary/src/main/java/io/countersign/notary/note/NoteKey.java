package io.countersign.notary.note;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.StrictBase64;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A private key: signs notes. Ed25519, as in C2SP signed-note. It never shows itself but in {@link #pem()}. */
public final class NoteKey {

    private static final int SEED_LENGTH = 32;

    /** What stands before the 32 secret bytes in the form that Java and {@code openssl} read (RFC 8410). */
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final String PEM_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String PEM_END = "-----END PRIVATE KEY-----";

    private final byte[] pkcs8;
    private final NoteVerifier verifier;

    private NoteKey(byte[] pkcs8, NoteVerifier verifier) {
        this.pkcs8 = pkcs8;
        this.verifier = verifier;
    }

    /**
     * A new key.
     *
     * @param name who signs with it: the origin of the log
     */
    public static NoteKey create(String name) {
        byte[] seed = new byte[SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return ofSeed(name, seed);
    }

    /**
     * A key that was kept.
     *
     * @param name who signs with it; the file does not say
     * @param pem PKCS #8 in PEM, as {@link #pem()} and {@code openssl genpkey -algorithm ed25519} write it
     * @throws Malformed if it is not that; the message does not show it
     */
    public static NoteKey read(String name, String pem) {
        var lines = pem.strip().lines().toList();
        if (lines.size() != 3
                || !lines.get(0).equals(PEM_BEGIN)
                || !lines.get(2).equals(PEM_END)) {
            throw new Malformed("not a private key in PEM");
        }
        byte[] pkcs8 = StrictBase64.decode(lines.get(1));
        if (pkcs8.length != PKCS8_HEAD.length + SEED_LENGTH
                || !Arrays.equals(Arrays.copyOf(pkcs8, PKCS8_HEAD.length), PKCS8_HEAD)) {
            throw new Malformed("not a private key of Ed25519");
        }
        return ofSeed(name, Arrays.copyOfRange(pkcs8, PKCS8_HEAD.length, pkcs8.length));
    }

    /** The key with these 32 secret bytes. */
    static NoteKey ofSeed(String name, byte[] seed) {
        byte[] pkcs8 = ByteBuffer.allocate(PKCS8_HEAD.length + SEED_LENGTH)
                .put(PKCS8_HEAD)
                .put(seed)
                .array();
        return new NoteKey(pkcs8, new NoteVerifier(name, publicPart(pkcs8, seed)));
    }

    /** The secret, to be kept where nobody else reads: PKCS #8 in PEM. */
    public String pem() {
        return PEM_BEGIN + "\n" + StrictBase64.encode(pkcs8) + "\n" + PEM_END + "\n";
    }

    /** The public part. */
    public NoteVerifier verifier() {
        return verifier;
    }

    NoteSignature sign(byte[] text) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text);
            return new NoteSignature(verifier.name(), verifier.id(), Bytes.of(ed25519.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    /**
     * The public key that belongs to a private one. Java has no call for it; but it makes a pair from whatever its source
     * of random bytes gives, so it is given the seed. Whether it did so is checked.
     */
    private static Bytes publicPart(byte[] pkcs8, byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Given(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(pair.getPrivate().getEncoded(), pkcs8)) {
                throw new IllegalStateException("this Java makes Ed25519 keys in a way that is not known");
            }
            Bytes x509 = Bytes.of(pair.getPublic().getEncoded());
            return x509.from(x509.length() - SEED_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return "private key of " + verifier.name();
    }

    /** Gives bytes that are known. */
    private static final class Given extends SecureRandom {

        private final transient byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
