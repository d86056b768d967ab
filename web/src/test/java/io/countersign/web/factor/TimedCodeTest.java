package io.countersign.web.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values are those of RFC 6238, appendix B, and of RFC 4226, appendix D. */
class TimedCodeTest {

    private static final String DIGITS = "1234567890";

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void codes_are_those_of_the_standard(long second, String sha1, String sha256, String sha512) {
        long step = TimedCode.stepOf(Instant.ofEpochSecond(second));

        assertThat(TimedCode.of(secret(20), step, "HmacSHA1", 8)).isEqualTo(sha1);
        assertThat(TimedCode.of(secret(32), step, "HmacSHA256", 8)).isEqualTo(sha256);
        assertThat(TimedCode.of(secret(64), step, "HmacSHA512", 8)).isEqualTo(sha512);
        assertThat(TimedCode.of(secret(20), step)).isEqualTo(sha1.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void so_are_those_by_number(long number, String code) {
        assertThat(TimedCode.of(secret(20), number)).isEqualTo(code);
    }

    @Test
    void half_minutes_begin_on_the_minute_and_in_the_middle() {
        assertThat(TimedCode.stepOf(Instant.ofEpochSecond(29))).isZero();
        assertThat(TimedCode.stepOf(Instant.ofEpochSecond(30))).isEqualTo(1);
        assertThat(TimedCode.stepOf(Instant.ofEpochSecond(59))).isEqualTo(1);
    }

    private static byte[] secret(int length) {
        return DIGITS.repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }
}
