package io.countersign.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.ErasureId;
import io.countersign.people.ErasureReason;
import io.countersign.people.PersonEvent.PersonErased;
import io.countersign.people.PersonId;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ErasuresFoldTest {

    private static final PersonId PERSON = new PersonId("p-7");
    private static final PersonId ADMINISTRATOR = new PersonId("p-1");
    private static final Instant AT = Instant.parse("2026-01-20T02:00:00Z");

    private final DocumentsInMap<ErasedPerson> register = new DocumentsInMap<>(new ErasuresFold());

    @Test
    void who_was_erased_is_known_by_number_with_who_when_and_why() {
        follow();

        assertThat(register.all())
                .containsOnlyKeys("p-7")
                .containsValue(new ErasedPerson(PERSON, ErasureReason.REQUESTED, ADMINISTRATOR, AT, 8));
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        follow();
        var once = register.all();

        follow();

        assertThat(register.all()).isEqualTo(once);
    }

    private void follow() {
        register.fold(
                new PersonErased(ErasureId.of(PERSON), PERSON, ErasureReason.REQUESTED, ADMINISTRATOR),
                new Recorded(8, AT, LocalDate.MIN));
    }
}
