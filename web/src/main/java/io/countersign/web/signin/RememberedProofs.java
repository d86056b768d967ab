package io.countersign.web.signin;

import io.countersign.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes which user name and password were right, so that a program that sends them with every
 * request does not cost a slow hash each time. What is kept is an HMAC under a key that dies with the process.
 */
@Component
final class RememberedProofs {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int KEPT_MAX = 10_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>();

    RememberedProofs(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    synchronized Optional<Proof> find(String userName, String password) {
        return Optional.ofNullable(remembered.get(fingerprint(userName, password)))
                .filter(entry -> entry.until().isAfter(clock.instant()))
                .map(Remembered::proof);
    }

    synchronized void remember(String userName, String password, Proof proof) {
        String fingerprint = fingerprint(userName, password);
        remembered.remove(fingerprint);
        remembered.put(fingerprint, new Remembered(proof, clock.instant().plus(KEPT)));
        if (remembered.size() > KEPT_MAX) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }

    synchronized void forget(PersonId person) {
        remembered.values().removeIf(entry -> entry.proof().person().equals(person));
    }

    private String fingerprint(String userName, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(userName.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private record Remembered(Proof proof, Instant until) {}
}
