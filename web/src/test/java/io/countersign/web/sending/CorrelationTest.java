package io.countersign.web.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CorrelationTest {

    private static final String NUMBER = "01a20b4f-cc92-759d-8fa2-baa1974e3da7";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER = "0b7a4c2e-58c1-4f6e-9d57-0f6a1f8d2c11";

    @Test
    void without_anything_a_request_belongs_to_itself() {
        assertThat(of(null, null)).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER, TRACE})
    void an_id_that_its_caller_gave_goes_before_its_trace(String given) {
        assertThat(of(given, "00-" + "1".repeat(32) + "-00f067aa0ba902b7-01")).isEqualTo(given);
    }

    @Test
    void a_trace_that_it_is_part_of_goes_before_its_own_number() {
        assertThat(of(null, "00-" + TRACE + "-00f067aa0ba902b7-01")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Chen Mei", "+86 21 5555 0100", "13800001234", TRACE + "\n", TRACE + "0", "order 7"})
    void what_is_no_id_by_its_form_is_not_taken(String given) {
        assertThat(of(given, null)).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                TRACE,
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE
            })
    void what_is_no_trace_is_not_taken(String given) {
        assertThat(of(null, given)).isEqualTo(NUMBER);
    }

    private static String of(@Nullable String given, @Nullable String trace) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (given != null) {
            request.addHeader(Correlation.HEADER, given);
        }
        if (trace != null) {
            request.addHeader("traceparent", trace);
        }
        return Correlation.of(request, NUMBER);
    }
}
