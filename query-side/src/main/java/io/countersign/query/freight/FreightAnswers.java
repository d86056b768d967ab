package io.countersign.query.freight;

import io.countersign.account.CustomerAccountId;
import io.countersign.freight.FreightQuery.FindQuote;
import io.countersign.freight.FreightQuery.FindTariff;
import io.countersign.freight.FreightQuery.ListQuotes;
import io.countersign.freight.FreightQuery.Quote;
import io.countersign.freight.FreightQuery.Tariff;
import io.countersign.freight.QuoteId;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what sending goods abroad costs. */
public final class FreightAnswers {

    private final Register<Tariff> tariffs;
    private final Register<Quote> quotes;

    public FreightAnswers(Register<Tariff> tariffs, Register<Quote> quotes) {
        this.tariffs = tariffs;
        this.quotes = quotes;
    }

    @QueryHandler
    Optional<Tariff> answer(FindTariff question) {
        return tariffs.current().find(question.tariff().value());
    }

    @QueryHandler
    Optional<Quote> answer(FindQuote question) {
        return quotes.current().find(question.quote().value());
    }

    @QueryHandler
    ListQuotes.Quotes answer(ListQuotes question) {
        List<Where<Quote>> where = new ArrayList<>();
        if (question.account() != null) {
            where.add(new Where<>("account", question.account().value(), FreightAnswers::accountOf));
        }
        QuoteId after = question.after();
        Documents.Page<Quote> page =
                quotes.current().page(after == null ? null : after.value(), question.limit(), where);
        return new ListQuotes.Quotes(page.documents(), page.next() == null ? null : new QuoteId(page.next()));
    }

    private static Object accountOf(Quote quote) {
        CustomerAccountId account = quote.account();
        return account == null ? "" : account.value();
    }
}
