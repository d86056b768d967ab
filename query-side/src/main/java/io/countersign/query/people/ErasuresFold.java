package io.countersign.query.people;

import io.countersign.people.PersonEvent.PersonErased;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who was erased, by whom, when, and why. */
public final class ErasuresFold implements Fold<ErasedPerson> {

    private static final Set<String> EVENTS = StoredNames.namesOf(PersonErased.class);

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Class<ErasedPerson> document() {
        return ErasedPerson.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        return event instanceof PersonErased erased ? erased.erasure().value() : null;
    }

    @Override
    public ErasedPerson after(@Nullable ErasedPerson before, Object event, Recorded recorded) {
        PersonErased erased = (PersonErased) event;
        return new ErasedPerson(
                erased.person(), erased.reason(), erased.erasedBy(), recorded.at(), recorded.position());
    }
}
