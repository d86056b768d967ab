package io.countersign.web.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks secrets before they go into the database, so that whoever reads a copy of it cannot make up codes. The key is not
 * in the database. It does not print itself.
 */
public final class KeyOfSecrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private KeyOfSecrets(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The key in a text. */
    public static KeyOfSecrets read(String base64) {
        byte[] key = decoded(base64.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "the key of the sign-in's secrets is " + KEY_BYTES + " bytes, written in Base64");
        }
        return new KeyOfSecrets(key);
    }

    /** What cannot be decoded is not quoted: it may be a secret with a slip of the pen. */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The key in a file, which only its owner may read. It is made when it is not there. */
    public static KeyOfSecrets in(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the sign-in's secrets cannot be read or made", e);
        }
    }

    /** Locks a secret; it can be opened again for the same owner only. */
    byte[] lock(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(NONCE_BYTES + locked.length)
                .put(nonce)
                .put(locked)
                .array();
    }

    byte[] unlock(byte[] locked, String owner) {
        byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(locked, NONCE_BYTES, locked.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, String owner) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a second factor was locked with another key: put the old key back, or reset the second factor", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(folder, "sign-in", ".key", mine);
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(fresh) + "\n");
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(draft);
        }
    }

    @Override
    public String toString() {
        return "key of secrets";
    }
}
