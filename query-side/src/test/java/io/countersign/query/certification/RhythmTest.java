package io.countersign.query.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "24, 2026-01-20T18:00:00Z, 2026-01-20T18:00:00Z", // two at night in Shanghai, to the second
        "24, 2026-01-20T17:59:59Z, 2026-01-19T18:00:00Z",
        "24, 2026-01-21T17:59:59Z, 2026-01-20T18:00:00Z",
        "6, 2026-01-21T01:00:00Z, 2026-01-21T00:00:00Z",
        "6, 2026-01-20T23:59:59Z, 2026-01-20T18:00:00Z",
        "1, 2026-01-20T18:59:59Z, 2026-01-20T18:00:00Z",
        "168, 2026-01-20T18:00:00Z, 2026-01-14T18:00:00Z" // a week, from a Thursday on
    })
    void it_is_time_every_so_many_hours_counted_from_a_night(int hours, Instant now, Instant time) {
        assertThat(new Rhythm(hours, SHANGHAI).lastTime(now)).contains(time);
    }

    @Test
    void with_no_hours_it_is_never_time() {
        assertThat(new Rhythm(0, SHANGHAI).lastTime(Instant.EPOCH)).isEmpty();
        assertThatThrownBy(() -> new Rhythm(-1, SHANGHAI)).isInstanceOf(IllegalArgumentException.class);
    }
}
