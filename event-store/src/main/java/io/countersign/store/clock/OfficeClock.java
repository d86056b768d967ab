package io.countersign.store.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What time it is in the office, to the microsecond, or as exactly as the log keeps it: everything that asks for the time asks here, so that a decision,
 * its event and a report of the same moment agree.
 *
 * <p>It is the system's time. Only a rehearsal moves it: a made-up office that lives through a year before anybody looks,
 * or a test that lets days go by.
 */
public final class OfficeClock extends Clock {

    private final @Nullable Path rehearsal;
    private final ChronoUnit step;
    private volatile Duration ahead = Duration.ZERO;
    private volatile String lastRead = "";

    private OfficeClock(@Nullable Path rehearsal, ChronoUnit step) {
        this.rehearsal = rehearsal;
        this.step = step;
    }

    /** The system's time. */
    public static OfficeClock system() {
        return new OfficeClock(null, ChronoUnit.MICROS);
    }

    /**
     * A clock for a rehearsal: whenever another moment is written into this file, it is that moment, and time goes on from
     * there.
     */
    public static OfficeClock rehearsal(Path file) {
        return new OfficeClock(file, ChronoUnit.MICROS);
    }

    /** The same clock for a log that keeps its moments in whole steps of this length: what is decided by is what is kept. */
    public OfficeClock inWhole(ChronoUnit length) {
        return new OfficeClock(rehearsal, length);
    }

    /** Makes it this moment; time goes on from there. */
    public void moveTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    /** Makes it the system's time again. */
    public void release() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        if (rehearsal != null) {
            follow(rehearsal);
        }
        return Instant.now().plus(ahead).truncatedTo(step);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are worked out from moments, in the company's time zone");
    }

    private void follow(Path file) {
        try {
            String written = Files.readString(file).strip();
            if (!written.equals(lastRead)) {
                lastRead = written;
                moveTo(Instant.parse(written));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rehearsal's clock cannot be read", e);
        }
    }
}
