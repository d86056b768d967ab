package io.countersign.web.shape;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Moments as people write them. */
public final class Moments {

    private Moments() {}

    /**
     * Reads a moment. It may leave its zone out, and its time, which then is the end of that day.
     *
     * @param zone in which a moment without a zone is meant
     * @throws DateTimeException when it is neither a day nor a moment
     */
    public static Instant read(String text, ZoneId zone) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .minusMillis(1);
        }
        TemporalAccessor moment =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        return moment instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(moment);
    }
}
