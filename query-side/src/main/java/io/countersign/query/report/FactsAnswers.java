package io.countersign.query.report;

import io.countersign.report.ReportQuery.Fact;
import io.countersign.report.ReportQuery.ListFacts;
import io.countersign.report.ReportQuestion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which facts are behind a figure, whatever report it stands in. */
public final class FactsAnswers {

    private final Map<Class<?>, FactsBehind<?>> sources;

    public FactsAnswers(List<FactsBehind<?>> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(FactsBehind::question, Function.identity()));
    }

    @QueryHandler
    ListFacts.Facts answer(ListFacts question) {
        FactsBehind<?> source = sources.get(question.report().getClass());
        if (source == null) {
            throw new IllegalArgumentException(
                    "nothing says which facts are behind " + question.report().getClass());
        }
        return new ListFacts.Facts(behind(source, question));
    }

    private static <Q extends ReportQuestion> List<Fact> behind(FactsBehind<Q> source, ListFacts question) {
        return source.behind(source.question().cast(question.report()), question.row(), question.column());
    }
}
