package io.countersign.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.store.nodes.Lease;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is in charge, by the time that goes by for each. */
class LeaseInDocumentTest {

    private static final Duration NEARLY = Lease.TERM.minusNanos(1);

    private final FreshMongo mongo = new FreshMongo();
    private final AtomicLong now = new AtomicLong(-7);
    private final LeaseInDocument one = lease("query-side", "one");
    private final LeaseInDocument other = lease("query-side", "other");

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void whoever_asks_first_has_it_and_keeps_it_while_asking_again() {
        assertThat(one.take()).isTrue();
        for (int second = 0; second < 20; second++) {
            assertThat(other.take()).isFalse();
            pass(Duration.ofSeconds(1));
            assertThat(one.take()).isTrue();
        }
    }

    @Test
    void one_that_says_nothing_for_the_whole_term_is_followed_by_another() {
        assertThat(one.take()).isTrue();
        pass(Duration.ofDays(1));
        assertThat(other.take()).as("seen for the first time").isFalse();
        pass(NEARLY);
        assertThat(other.take()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(other.take()).isTrue();
        assertThat(one.take()).isFalse();
    }

    @Test
    void one_that_raises_its_number_at_the_last_moment_keeps_it() {
        assertThat(one.take()).isTrue();
        assertThat(other.take()).isFalse();
        pass(Lease.TERM);
        assertThat(one.take()).isTrue();
        assertThat(other.take()).isFalse();
    }

    @Test
    void what_is_given_back_is_free_at_once() {
        assertThat(one.take()).isTrue();
        one.giveBack();
        assertThat(other.take()).isTrue();
        one.giveBack();
        assertThat(one.take()).as("it was not its own to give back").isFalse();
    }

    @Test
    void each_kind_of_process_has_its_own() {
        assertThat(one.take()).isTrue();
        assertThat(lease("command-side", "third").take()).isTrue();
        assertThat(one.take()).isTrue();
    }

    private LeaseInDocument lease(String kind, String node) {
        return new LeaseInDocument(mongo.database(), kind, node, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
