package io.countersign.web.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedSecretTest {

    /** The values are those of RFC 4648 without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void it_is_typed_in_base_32(String bytes, String text) {
        assertThat(secret(bytes).text()).isEqualTo(text);
    }

    @Test
    void an_authenticator_is_told_whose_it_is_and_how_codes_are_made() {
        assertThat(secret("12345678901234567890").address("li-wei"))
                .isEqualTo("otpauth://totp/Countersign:li-wei?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Countersign&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void a_code_is_good_a_half_minute_early_or_late_and_no_longer() {
        SharedSecret secret = secret("12345678901234567890");
        String code = TimedCode.of(secret.bytes(), 100);

        assertThat(secret.stepOf(code, 100)).hasValue(100);
        assertThat(secret.stepOf(code, 99)).hasValue(100);
        assertThat(secret.stepOf(code, 101)).hasValue(100);
        assertThat(secret.stepOf(code, 98)).isEmpty();
        assertThat(secret.stepOf(code, 102)).isEmpty();
        assertThat(secret.stepOf("１２３４５６", 100)).isEmpty();
        assertThat(secret.stepOf("", 100)).isEmpty();
    }

    @Test
    void nothing_secret_prints_itself() {
        SharedSecret secret = SharedSecret.random(new SecureRandom());
        RecoveryCodes codes = RecoveryCodes.random(new SecureRandom());

        assertThat(secret).hasToString("shared secret");
        assertThat(codes).hasToString("10 recovery codes");
        assertThat(codes.codes())
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
    }

    private static SharedSecret secret(String bytes) {
        return new SharedSecret(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
