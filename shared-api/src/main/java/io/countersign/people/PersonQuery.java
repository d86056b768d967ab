package io.countersign.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about people who were erased. */
public sealed interface PersonQuery {

    /**
     * Who was erased, by number?
     *
     * @param after the last one of the page before
     */
    record ListErasures(@Nullable ErasureId after, int limit) implements PersonQuery {

        /**
         * The answer to {@link ListErasures}.
         *
         * @param next to be asked after for the following page; absent on the last one
         */
        public record Erasures(
                List<Erasure> erasures, @Nullable ErasureId next) {

            public Erasures {
                erasures = List.copyOf(erasures);
            }
        }
    }

    /**
     * That a person was erased.
     *
     * @param position where it is in the log
     */
    record Erasure(PersonId person, ErasureReason reason, PersonId erasedBy, Instant at, long position) {}
}
