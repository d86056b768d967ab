package io.countersign.query.attempts;

import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which days who was refused something about money or authority. */
public final class AttemptsFold implements TimelessFold<TriedOnADay> {

    private static final Set<String> EVENTS = StoredNames.namesOf(AttemptRefused.class);

    @Override
    public String name() {
        return "attempts";
    }

    @Override
    public Class<TriedOnADay> document() {
        return TriedOnADay.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof AttemptRefused refused ? refused.attempts().value() : null;
    }

    @Override
    public TriedOnADay after(@Nullable TriedOnADay before, Object event) {
        AttemptRefused refused = (AttemptRefused) event;
        return new TriedOnADay(
                refused.attempts(),
                refused.person(),
                refused.attempts().day(),
                before == null ? 1 : before.attempts() + 1);
    }
}
