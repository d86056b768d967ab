package io.countersign.web.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code that an authenticator shows for half a minute, as RFC 6238 has it. */
final class TimedCode {

    /** What every authenticator can do. */
    static final String ALGORITHM = "HmacSHA1";

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private TimedCode() {}

    /** The half minute that a moment is in. */
    static long stepOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** What the authenticator shows in a half minute. */
    static String of(byte[] secret, long step) {
        return of(secret, step, ALGORITHM, DIGITS);
    }

    static String of(byte[] secret, long step, String algorithm, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array(), algorithm);
        int offset = hash[hash.length - 1] & 0x0F;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits]);
    }

    private static byte[] hmac(byte[] secret, byte[] message, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
