package io.countersign.web.signin;

import io.countersign.web.problem.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers failed sign-ins, and refuses further ones for a while: after the fifth for two seconds, then for twice as
 * long each time. A user name waits five minutes at most, an address one minute, since a whole office may share it.
 */
@Component
public final class FailedSignIns {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration USER_WAIT_MAX = Duration.ofMinutes(5);
    private static final Duration ADDRESS_WAIT_MAX = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int REMEMBERED_MAX = 20_000;

    private final Clock clock;
    private final Map<String, Failures> remembered = new LinkedHashMap<>();

    public FailedSignIns(Clock clock) {
        this.clock = clock;
    }

    /** Refuses when the user name or the address has to wait. */
    synchronized void demandPatience(String userName, String address) {
        Instant now = clock.instant();
        Duration wait = longer(waitOf(user(userName), now), waitOf(address(address), now));
        if (wait.isPositive()) {
            throw Rejected.tooMany(wait);
        }
    }

    synchronized void failed(String userName, String address) {
        count(user(userName), USER_WAIT_MAX);
        count(address(address), ADDRESS_WAIT_MAX);
    }

    /** The right person came: their name need not wait any more. Their address may still be somebody else's too. */
    synchronized void succeeded(String userName) {
        remembered.remove(user(userName));
    }

    private Duration waitOf(String key, Instant now) {
        Failures failures = remembered.get(key);
        return failures == null ? Duration.ZERO : Duration.between(now, failures.until());
    }

    private void count(String key, Duration waitMax) {
        Instant now = clock.instant();
        Failures before = remembered.remove(key);
        int count = before == null || before.isForgotten(now) ? 1 : before.count() + 1;
        Duration wait = Duration.ZERO;
        if (count >= FREE) {
            wait = shorter(FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 20)), waitMax);
        }
        remembered.put(key, new Failures(count, now.plus(wait)));
        if (remembered.size() > REMEMBERED_MAX) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String user(String userName) {
        return "user " + userName.toLowerCase(Locale.ROOT);
    }

    private static String address(String address) {
        return "address " + address;
    }

    private record Failures(int count, Instant until) {

        boolean isForgotten(Instant now) {
            return until.plus(FORGOTTEN_AFTER).isBefore(now);
        }
    }
}
