package io.countersign.web.freight;

import io.countersign.account.CustomerAccountId;
import io.countersign.freight.FreightQuery.Quote;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quote as it is shown.
 *
 * @param chargedGrams the weight step that is charged
 * @param tariffVersion the rates it was worked out from
 */
record ShownQuote(
        String id,
        @Nullable String account,
        String zone,
        int grams,
        int chargedGrams,
        String amount,
        String currency,
        int tariffVersion,
        LocalDate quotedOn,
        ShownPerson quotedBy) {

    static ShownQuote of(Quote quote, Map<PersonId, String> names) {
        CustomerAccountId account = quote.account();
        return new ShownQuote(
                quote.quote().value(),
                account == null ? null : account.value(),
                quote.zone(),
                quote.grams(),
                quote.chargedGrams(),
                quote.amount().toDecimal(),
                quote.amount().currency().getCurrencyCode(),
                quote.tariffVersion(),
                quote.quotedOn(),
                ShownPerson.of(quote.quotedBy(), names));
    }
}
