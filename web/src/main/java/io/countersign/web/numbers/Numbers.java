package io.countersign.web.numbers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mints numbers: fresh ones that sort by time, and derived ones that come out the same each time. */
@Component
public final class Numbers {

    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_FREE = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Numbers(Clock clock) {
        this.clock = clock;
    }

    /** A number that nobody has had before, as a UUID of version 7. */
    public String fresh() {
        long high = clock.millis() << 16 | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, VARIANT | (random.nextLong() & VARIANT_FREE)).toString();
    }

    /** A number that these parts always lead to, as a UUID of version 8 made from their SHA-256. */
    public static String derived(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = hash.getLong() & ~VERSION_BITS | 0x8000L;
        return new UUID(high, VARIANT | (hash.getLong() & VARIANT_FREE)).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
