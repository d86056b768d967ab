package io.countersign.query.report;

import io.countersign.money.Money;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.report.ReportQuestion;
import io.countersign.store.log.StoredEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts behind the figures of one kind of report.
 *
 * @param <Q> the question that the report answers
 */
public interface FactsBehind<Q extends ReportQuestion> {

    /** The question's class. */
    Class<Q> question();

    /**
     * The facts behind a figure, in the order of the log.
     *
     * @param row the key of a row or of a total
     * @param column the key of a column
     */
    List<Fact> behind(Q question, String row, String column);

    /**
     * What one event is to a figure.
     *
     * @param on the business day on which it counts
     * @param own its own business date; shown when it is earlier, because its month was closed already
     * @param document the number that people know it by; its stream when it has none
     * @param amount what it adds to the figure, when the figure is money
     */
    static Fact fact(
            StoredEvent stored, LocalDate on, LocalDate own, @Nullable String document, @Nullable Money amount) {
        return new Fact(
                stored.position(),
                on,
                own.isBefore(on) ? own : null,
                stored.recordedAt(),
                stored.name(),
                stored.stream(),
                Objects.requireNonNullElse(document, stored.stream()),
                amount);
    }
}
