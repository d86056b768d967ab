package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.query.report.FactsBehind;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.report.ReportQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<Long, Fact> facts = new LinkedHashMap<>();
        journal.each(asked.asOf(), asked.knownAt(), (Entry entry) -> {
            if (row.equals(Long.toString(entry.position()))) {
                facts.putIfAbsent(entry.position(), LedgerReports.fact(entry, null));
            }
        });
        return new ArrayList<>(facts.values());
    }
}
