package io.countersign.export;

import io.countersign.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about exports. */
public sealed interface ExportQuery {

    /**
     * Who took what out of the program, by person and day?
     *
     * @param after the last one of the page before
     */
    record ListExports(
            @Nullable PersonId person,
            @Nullable LocalDate day,
            @Nullable ExportsId after,
            int limit) implements ExportQuery {

        /**
         * The answer to {@link ListExports}.
         *
         * @param next to be asked after for the following page; absent on the last one
         */
        public record Exports(
                List<ExportsOfADay> days, @Nullable ExportsId next) {

            public Exports {
                days = List.copyOf(days);
            }
        }

        /** What one person took on one day. */
        public record ExportsOfADay(ExportsId exports, PersonId person, LocalDate day, List<TakenExport> taken) {

            public ExportsOfADay {
                taken = List.copyOf(taken);
            }
        }

        /**
         * One export.
         *
         * @param position where it is in the log
         */
        public record TakenExport(ExportId export, long position, Instant at, Exported exported) {}
    }
}
