package io.countersign.freight;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about freight. */
public sealed interface FreightQuery {

    /** Which rates hold now? Answered with an {@code Optional} of {@link Tariff}. */
    record FindTariff(TariffId tariff) implements FreightQuery {}

    /** What was quoted under this number? Answered with an {@code Optional} of {@link Quote}. */
    record FindQuote(QuoteId quote) implements FreightQuery {}

    /** Which quotes were given, by number, perhaps only for one account? */
    record ListQuotes(
            @Nullable CustomerAccountId account, @Nullable QuoteId after, int limit) implements FreightQuery {

        /** The answer to {@link ListQuotes}. */
        public record Quotes(List<Quote> quotes, @Nullable QuoteId next) {}
    }

    /** The rates that hold. */
    record Tariff(
            TariffId tariff,
            int version,
            List<ZoneRates> zones,
            String reason,
            LocalDate publishedOn,
            PersonId publishedBy) {}

    /** A quote that was given. */
    record Quote(
            QuoteId quote,
            TariffId tariff,
            @Nullable CustomerAccountId account,
            String zone,
            int grams,
            int chargedGrams,
            Money amount,
            int tariffVersion,
            LocalDate quotedOn,
            PersonId quotedBy) {}
}
