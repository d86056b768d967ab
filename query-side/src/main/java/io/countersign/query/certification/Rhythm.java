package io.countersign.query.certification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When views are certified without anybody asking: every so many hours, counted from a night in the company's time zone.
 *
 * @param hours never when 0
 */
public record Rhythm(int hours, ZoneId zone) {

    private static final LocalDateTime FIRST_NIGHT = LocalDateTime.of(1970, 1, 1, 2, 0);

    public Rhythm {
        if (hours < 0) {
            throw new IllegalArgumentException("views are certified every so many hours, or never with 0");
        }
    }

    /** The last moment at which it was time, as of now. */
    Optional<Instant> lastTime(Instant now) {
        if (hours == 0) {
            return Optional.empty();
        }
        long since = ChronoUnit.HOURS.between(FIRST_NIGHT, LocalDateTime.ofInstant(now, zone));
        return Optional.of(FIRST_NIGHT
                .plusHours(since - Math.floorMod(since, hours))
                .atZone(zone)
                .toInstant());
    }
}
