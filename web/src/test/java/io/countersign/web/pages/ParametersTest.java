package io.countersign.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T08:00:00Z, 2026-11-01T08:00:00Z",
        "2026-11-01T08:00:00.123456Z, 2026-11-01T08:00:00.123456Z",
        "2026-11-01T08:00:00+08:00, 2026-11-01T00:00:00Z",
        "2026-11-01T16:00, 2026-11-01T08:00:00Z",
        "2026-11-01T16:00:01, 2026-11-01T08:00:01Z",
        "2026-11-01, 2026-11-01T15:59:59.999Z"
    })
    void a_moment_may_leave_out_its_zone_and_its_time(String given, Instant meant) {
        assertThat(parameters("knownAt", given).asOf().knownAt()).isEqualTo(meant);
    }

    @Test
    void what_makes_no_sense_is_remembered_and_not_thrown() {
        Parameters parameters = parameters("knownAt", "2026-11-01T99:00");

        assertThat(parameters.asOf()).isEqualTo(AsOf.NOW);
        assertThat(parameters.mistakes()).containsExactly(new Parameters.Mistake("knownAt", "2026-11-01T99:00"));
    }

    @Test
    void a_blank_parameter_is_absent() {
        Parameters parameters = parameters("asOf", "  ");

        assertThat(parameters.asOf()).isEqualTo(AsOf.NOW);
        assertThat(parameters.mistakes()).isEmpty();
    }

    private static Parameters parameters(String name, String value) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add(name, value);
        return new Parameters(given, ZoneId.of("Asia/Shanghai"));
    }
}
