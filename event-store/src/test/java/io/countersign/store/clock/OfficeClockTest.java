package io.countersign.store.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeClockTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration SOON = Duration.ofMinutes(5);

    @Test
    void it_is_the_systems_time_to_the_microsecond() {
        Instant now = OfficeClock.system().instant();

        assertThat(now).isBetween(Instant.now().minus(SOON), Instant.now());
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void a_rehearsal_goes_on_from_the_moment_it_was_moved_to_and_ends() {
        OfficeClock clock = OfficeClock.system();

        clock.moveTo(MONDAY);
        assertThat(clock.instant()).isBetween(MONDAY, MONDAY.plus(SOON));
        clock.release();
        assertThat(clock.instant()).isBetween(Instant.now().minus(SOON), Instant.now());
    }

    @Test
    void a_rehearsal_follows_its_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("clock"), MONDAY + "\n");
        OfficeClock clock = OfficeClock.rehearsal(file);

        assertThat(clock.instant()).isBetween(MONDAY, MONDAY.plus(SOON));
        Files.writeString(file, MONDAY.plus(Duration.ofDays(1)).toString());
        assertThat(clock.instant())
                .isBetween(
                        MONDAY.plus(Duration.ofDays(1)),
                        MONDAY.plus(Duration.ofDays(1)).plus(SOON));
    }

    @Test
    void a_rehearsal_without_its_file_does_not_guess(@TempDir Path folder) {
        OfficeClock clock = OfficeClock.rehearsal(folder.resolve("absent"));

        assertThatThrownBy(clock::instant).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_log_that_keeps_milliseconds_has_a_clock_that_ticks_in_them() {
        OfficeClock clock = OfficeClock.system().inWhole(ChronoUnit.MILLIS);
        clock.moveTo(Instant.parse("2026-03-02T01:00:00.123456Z"));

        Instant now = clock.instant();

        assertThat(now).isEqualTo(Instant.ofEpochMilli(now.toEpochMilli()));
        assertThat(now).isAfterOrEqualTo(Instant.parse("2026-03-02T01:00:00.123Z"));
    }
}
