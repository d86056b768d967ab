package io.countersign.report;

import io.countersign.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one may ask about any report. */
public sealed interface ReportQuery {

    /**
     * Which facts are behind this figure? Who may ask for the report may ask this.
     *
     * @param report the question that gave the report
     * @param row the key of a row or of a total
     * @param column the key of a column
     */
    record ListFacts(ReportQuestion report, String row, String column) implements ReportQuery {

        /** The answer to {@link ListFacts}, in the order of the log. */
        public record Facts(List<Fact> facts) {

            public Facts {
                facts = List.copyOf(facts);
            }
        }
    }

    /**
     * An event that a figure counts.
     *
     * @param position where it is in the log
     * @param on the business day on which it counts
     * @param own its own business date, when that is in a month that was closed already
     * @param event its stored name
     * @param stream what it happened to
     * @param document the number that people know it by
     * @param amount what it adds to the figure, when the figure is money
     */
    record Fact(
            long position,
            LocalDate on,
            @Nullable LocalDate own,
            Instant recordedAt,
            String event,
            String stream,
            String document,
            @Nullable Money amount) {}
}
