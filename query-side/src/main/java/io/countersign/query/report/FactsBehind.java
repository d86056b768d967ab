package io.countersign.query.report;

import io.countersign.report.ReportQuery.Fact;
import io.countersign.report.ReportQuestion;
import java.util.List;

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
}
