package io.countersign.query.people;

import io.countersign.people.ErasureId;
import io.countersign.people.PersonQuery.Erasure;
import io.countersign.people.PersonQuery.ListErasures;
import io.countersign.people.PersonQuery.ListErasures.Erasures;
import io.countersign.query.documents.Documents;
import io.countersign.query.registers.Register;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who was erased. */
public final class ErasureAnswers {

    private final Register<ErasedPerson> register;

    public ErasureAnswers(Register<ErasedPerson> register) {
        this.register = register;
    }

    @QueryHandler
    Erasures answer(ListErasures question) {
        ErasureId after = question.after();
        Documents.Page<ErasedPerson> page =
                register.current().page(after == null ? null : after.value(), question.limit(), List.of());
        return new Erasures(
                page.documents().stream().map(ErasureAnswers::shown).toList(),
                page.next() == null ? null : new ErasureId(page.next()));
    }

    private static Erasure shown(ErasedPerson one) {
        return new Erasure(one.person(), one.reason(), one.erasedBy(), one.at(), one.position());
    }
}
