package io.countersign.query.freight;

import io.countersign.freight.FreightEvent.FreightTariffPublished;
import io.countersign.freight.FreightQuery.Tariff;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rates that hold, by tariff. */
public final class TariffCard implements TimelessFold<Tariff> {

    /** What the view is called. */
    public static final String NAME = "freight-tariffs";

    private static final Set<String> EVENTS = StoredNames.namesOf(FreightTariffPublished.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Tariff> document() {
        return Tariff.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof FreightTariffPublished published
                ? published.tariff().value()
                : null;
    }

    @Override
    public Tariff after(@Nullable Tariff before, Object event) {
        FreightTariffPublished published = (FreightTariffPublished) event;
        return new Tariff(
                published.tariff(),
                published.version(),
                published.zones(),
                published.reason(),
                published.publishedOn(),
                published.publishedBy());
    }
}
