package io.countersign.standalone.watch;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says whether a store answers. Whoever asks is told within two seconds, whatever the store does, and a store is not
 * asked more than once a second.
 */
final class Probe implements HealthIndicator {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Glance<Health> glance;

    /** @param ask asks the store something, and throws when it does not answer well */
    Probe(String name, Asking ask) {
        this.glance = new Glance<>(name, () -> look(ask), KEPT, PATIENCE);
    }

    @Override
    public Health health() {
        return glance.seen()
                .orElseGet(() -> Health.down()
                        .withDetail("failure", "no answer within " + PATIENCE.toSeconds() + " seconds")
                        .build());
    }

    /** Only the kind of a failure is told: its text may have an address or a user in it. */
    private static Health look(Asking ask) {
        try {
            ask.ask();
            return Health.up().build();
        } catch (Exception e) {
            return Health.down()
                    .withDetail("failure", e.getClass().getSimpleName())
                    .build();
        }
    }

    /** A small question. */
    @FunctionalInterface
    interface Asking {
        void ask() throws Exception;
    }
}
