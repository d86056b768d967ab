package io.countersign.query.exports;

import io.countersign.export.ExportEvent.ExportTaken;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which days who took something out of the program. */
public final class ExportsFold implements TimelessFold<TakenOnADay> {

    private static final Set<String> EVENTS = StoredNames.namesOf(ExportTaken.class);

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public Class<TakenOnADay> document() {
        return TakenOnADay.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof ExportTaken taken ? taken.exports().value() : null;
    }

    @Override
    public TakenOnADay after(@Nullable TakenOnADay before, Object event) {
        ExportTaken taken = (ExportTaken) event;
        return new TakenOnADay(
                taken.exports(), taken.person(), taken.exports().day(), before == null ? 1 : before.exports() + 1);
    }
}
