package io.countersign.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void nobody_looks_again_for_a_while() {
        Glance<Integer> glance = new Glance<>("a number", looks::incrementAndGet, LONG, LONG);

        assertThat(glance.seen()).hasValue(1);
        assertThat(glance.seen()).hasValue(1);
    }

    @Test
    void afterwards_somebody_looks_again() {
        Glance<Integer> glance = new Glance<>("a number", looks::incrementAndGet, Duration.ZERO, LONG);

        assertThat(glance.seen()).hasValue(1);
        assertThat(glance.seen()).hasValue(2);
    }

    @Test
    void what_cannot_be_seen_is_not_known() {
        Glance<Integer> glance = new Glance<>("a number", GlanceTest::fail, LONG, LONG);

        assertThat(glance.seen()).isEmpty();
    }

    @Test
    void whoever_asks_does_not_wait_for_what_does_not_answer_and_one_look_is_enough_for_all() throws Exception {
        CountDownLatch answering = new CountDownLatch(1);
        Glance<Integer> glance = new Glance<>(
                "a number",
                () -> {
                    await(answering);
                    return looks.incrementAndGet();
                },
                Duration.ZERO,
                Duration.ofMillis(1));

        assertThat(glance.seen()).isEmpty();
        assertThat(glance.seen()).isEmpty();
        answering.countDown();
        while (looks.get() == 0) {
            Thread.onSpinWait();
        }
        assertThat(looks.get()).isEqualTo(1);
    }

    private static int fail() {
        throw new IllegalStateException("away");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
