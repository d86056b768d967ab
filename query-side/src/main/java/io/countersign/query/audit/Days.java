package io.countersign.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The days on which something may have been decided that was recorded at a moment: that moment's day, and just after
 * midnight also the day before, because a decision is made a moment before it is recorded.
 */
final class Days {

    private static final Duration DECIDED_TO_RECORDED_MAX = Duration.ofMinutes(1);

    private final ZoneId zone;

    Days(ZoneId zone) {
        this.zone = zone;
    }

    LocalDate of(Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, zone);
    }

    List<LocalDate> around(Instant recordedAt) {
        ZonedDateTime at = recordedAt.atZone(zone);
        LocalDate day = at.toLocalDate();
        boolean justAfterMidnight = Duration.between(day.atStartOfDay(zone), at).compareTo(DECIDED_TO_RECORDED_MAX) < 0;
        return justAfterMidnight ? List.of(day, day.minusDays(1)) : List.of(day);
    }
}
