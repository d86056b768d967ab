package io.countersign.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.loan.LoanEvent.SampleReturned;
import io.countersign.loan.LoanId;
import io.countersign.people.PersonId;
import io.countersign.refusal.NotReached;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.Positions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.config.EventProcessingModule;
import org.junit.jupiter.api.Test;

/** A question waits for what was durable when it was asked; how long, and what is said when that was not enough. */
class ReachedTest {

    private static final String GROUP = "remittances";
    private static final Duration PATIENT = Duration.ofMinutes(1);
    private static final Duration IMPATIENT = Duration.ofMillis(10);

    private static final int LOOKS = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final PersonId SOMEBODY = new PersonId("01929a00-0000-7000-8000-000000000001");

    private final LogInUse log = new LogInUse();
    private final AtomicLong followed = new AtomicLong();

    @Test
    void what_was_read_to_the_end_is_answered() {
        append();
        followed.set(log.head());
        try (Reached reached = reached(IMPATIENT)) {
            reached.demand(GROUP);
            assertThat(reached.await(GROUP)).isEqualTo(log.head());
        }
    }

    @Test
    void who_asks_waits_for_who_follows() {
        append();
        AtomicInteger looked = new AtomicInteger();
        try (Reached reached = reached(PATIENT, () -> looked.incrementAndGet() < LOOKS ? 0 : log.head())) {
            reached.demand(GROUP);
            assertThat(looked).hasValueGreaterThanOrEqualTo(LOOKS);
        }
    }

    @Test
    void an_answer_without_a_position_is_not_given_from_a_view_that_does_not_follow() {
        append();
        followed.set(log.head());
        append();
        try (Reached reached = reached(IMPATIENT)) {
            assertThatExceptionOfType(NotReached.class)
                    .isThrownBy(() -> reached.demand(GROUP))
                    .withMessage("remittances has read the log up to 1, and 2 was asked for");
            assertThat(reached.await(GROUP)).isEqualTo(1);
        }
    }

    private Reached reached(Duration patience) {
        return reached(patience, followed::get);
    }

    private Reached reached(Duration patience, LongSupplier position) {
        return new Reached(
                log,
                new EventProcessingModule(),
                new Positions(() -> Map.of(GROUP, position.getAsLong())),
                Charge.amongSeveral(),
                patience);
    }

    private void append() {
        log.append("sample-loan-L-1", new SampleReturned(new LoanId("L-1"), DAY, null, SOMEBODY));
    }
}
