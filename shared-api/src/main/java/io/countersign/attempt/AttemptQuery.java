package io.countersign.attempt;

import io.countersign.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about refused attempts. */
public sealed interface AttemptQuery {

    /**
     * Who tried what about money and authority and was refused, by person and day?
     *
     * @param after the last one of the page before
     */
    record ListRefusedAttempts(
            @Nullable PersonId person,
            @Nullable LocalDate day,
            @Nullable AttemptsId after,
            int limit) implements AttemptQuery {

        /**
         * The answer to {@link ListRefusedAttempts}.
         *
         * @param next to be asked after for the following page; absent on the last one
         */
        public record RefusedAttempts(
                List<AttemptsOfADay> days, @Nullable AttemptsId next) {

            public RefusedAttempts {
                days = List.copyOf(days);
            }
        }

        /** What one person tried on one day. */
        public record AttemptsOfADay(AttemptsId attempts, PersonId person, LocalDate day, List<RefusedAttempt> tried) {

            public AttemptsOfADay {
                tried = List.copyOf(tried);
            }
        }

        /**
         * One attempt.
         *
         * @param command what was tried
         * @param target the stream of what it was tried on
         * @param codes the rules that did not hold
         */
        public record RefusedAttempt(Instant at, String command, String target, List<String> codes) {

            public RefusedAttempt {
                codes = List.copyOf(codes);
            }
        }
    }
}
