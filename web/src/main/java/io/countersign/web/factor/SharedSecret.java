package io.countersign.web.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.OptionalLong;

/** What the program and a person's authenticator both know, and nobody else. It does not print itself. */
public final class SharedSecret {

    private static final int BYTES = 20;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "Countersign";

    private final byte[] bytes;

    SharedSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static SharedSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SharedSecret(bytes);
    }

    /** The secret as it is typed into an authenticator that cannot see the picture. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : bytes) {
            buffer = buffer << Byte.SIZE | one & 0xFF;
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt(buffer >> bits & 0x1F));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE_32.charAt(buffer << 5 - bits & 0x1F));
        }
        return text.toString();
    }

    /** The secret as authenticators read it from a picture. */
    public String address(String userName) {
        String person = URLEncoder.encode(userName, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + ISSUER + ":" + person + "?secret=" + text() + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + TimedCode.DIGITS + "&period=" + TimedCode.STEP_SECONDS;
    }

    /** The half minute this code is for: the present one, the one before or the one after, as clocks differ. */
    OptionalLong stepOf(String code, long now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            byte[] right = TimedCode.of(bytes, step).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "shared secret";
    }
}
