package io.countersign.trial;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** What people have on their telephones: it was told a secret once, and shows codes. It knows none of our code. */
public final class Authenticator {

    private final byte[] secret;
    private final Clock clock;

    /** @param secret as a page shows it */
    public Authenticator(String secret, Clock clock) {
        this.secret = Base32.decode(secret.replace(" ", ""));
        this.clock = clock;
    }

    /** What it shows now. */
    public String code() {
        return code(Duration.ZERO);
    }

    /** What it shows when its clock is wrong. */
    public String code(Duration fast) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            long half = clock.instant().plus(fast).getEpochSecond() / 30;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(half).array());
            int at = hash[19] & 15;
            int number = (hash[at] & 127) << 24
                    | (hash[at + 1] & 255) << 16
                    | (hash[at + 2] & 255) << 8
                    | hash[at + 3] & 255;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
