package io.countersign.command.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells whether something that was sent before is sent again unchanged, without keeping all of it.
 *
 * <p>It lives in memory only and is worked out anew from the events whenever they are replayed.
 *
 * @param sha256 over the texts of the content, in hexadecimal
 */
public record Fingerprint(String sha256) {

    /** The fingerprint of this content. */
    public static Fingerprint of(Object... content) {
        try {
            byte[] text = List.of(content).toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return new Fingerprint(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
