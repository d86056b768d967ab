package io.countersign.query.freight;

import io.countersign.freight.FreightEvent.FreightQuoted;
import io.countersign.freight.FreightQuery.Quote;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each quote that was given. */
public final class QuoteCard implements TimelessFold<Quote> {

    /** What the view is called. */
    public static final String NAME = "freight-quotes";

    private static final Set<String> EVENTS = StoredNames.namesOf(FreightQuoted.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Quote> document() {
        return Quote.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof FreightQuoted quoted ? quoted.quote().value() : null;
    }

    @Override
    public Quote after(@Nullable Quote before, Object event) {
        FreightQuoted quoted = (FreightQuoted) event;
        return new Quote(
                quoted.quote(),
                quoted.tariff(),
                quoted.account(),
                quoted.zone(),
                quoted.grams(),
                quoted.chargedGrams(),
                quoted.amount(),
                quoted.tariffVersion(),
                quoted.quotedOn(),
                quoted.quotedBy());
    }
}
