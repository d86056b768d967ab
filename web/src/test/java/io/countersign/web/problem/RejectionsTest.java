package io.countersign.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.refusal.NotReached;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RejectionsTest {

    @Test
    void what_may_be_sent_again_as_it_was_has_a_key_or_creates_nothing() {
        assertThat(away("GET", null)).startsWith("Send it again as it was");
        assertThat(away("PUT", null)).startsWith("Send it again as it was");
        assertThat(away("POST", "key-1")).startsWith("Send it again as it was");
        assertThat(away("POST", null)).startsWith("It may have been done: look before you send it again");
    }

    private static String away(String method, @Nullable String key) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/orders");
        if (key != null) {
            request.addHeader("Idempotency-Key", key);
        }
        Rejected rejected = Rejections.of(new IllegalStateException(new NotReached("away")), request);
        assertThat(rejected.kind()).isEqualTo(ProblemKind.AWAY);
        return rejected.detail();
    }
}
