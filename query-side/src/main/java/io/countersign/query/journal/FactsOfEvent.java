package io.countersign.query.journal;

import io.countersign.query.report.FactsBehind;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.report.ReportQuestion;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds the one event behind a line of a journal or ledger, which is named by its position.
 *
 * @param <Q> the question that the report answers
 */
public final class FactsOfEvent<Q extends ReportQuestion> implements FactsBehind<Q> {

    private final Class<Q> question;
    private final JournalAnswers journal;

    public FactsOfEvent(Class<Q> question, JournalAnswers journal) {
        this.question = question;
        this.journal = journal;
    }

    @Override
    public Class<Q> question() {
        return question;
    }

    @Override
    public List<Fact> behind(Q asked, String row, String column) {
        return positionOf(row).stream()
                .mapToObj(position -> journal.ofEvent(position, asked.asOf(), asked.knownAt()))
                .flatMap(entries -> entries.stream().limit(1))
                .map(entry -> LedgerReports.fact(entry, null))
                .toList();
    }

    /** The position that a row is named by; nothing for a row that adds up. */
    private static OptionalLong positionOf(String row) {
        try {
            return OptionalLong.of(Long.parseLong(row));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
