package io.countersign.command.people;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.people.ErasureId;
import io.countersign.people.ErasureReason;
import io.countersign.people.PersonCommand.ErasePerson;
import io.countersign.people.PersonEvent.PersonErased;
import io.countersign.people.PersonId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PersonOnRecordTest {

    private static final PersonId ADMINISTRATOR = new PersonId("administrator");
    private static final PersonId PAYER = new PersonId("p-7");

    private final FixtureConfiguration<PersonOnRecord> people = stage(PersonOnRecord.class);

    @Test
    void an_erasure_is_on_record_by_numbers_and_a_code() {
        people.givenNoPriorActivity()
                .when(erase(PAYER, ErasureReason.REQUESTED), by(ADMINISTRATOR))
                .expectEvents(erased(PAYER, ErasureReason.REQUESTED));
    }

    @Test
    void the_same_again_changes_nothing() {
        people.given(erased(PAYER, ErasureReason.REQUESTED))
                .when(erase(PAYER, ErasureReason.REQUESTED), by(ADMINISTRATOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_is_erased_once_more_for_another_reason() {
        people.given(erased(PAYER, ErasureReason.REQUESTED))
                .when(erase(PAYER, ErasureReason.ORDERED), by(ADMINISTRATOR))
                .expectException(refusedBy("ERA-2"));
    }

    @Test
    void nobody_erases_themselves() {
        people.givenNoPriorActivity()
                .when(erase(ADMINISTRATOR, ErasureReason.REQUESTED), by(ADMINISTRATOR))
                .expectException(refusedBy("ERA-1"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        people.given(erased(ADMINISTRATOR, ErasureReason.REQUESTED))
                .when(erase(ADMINISTRATOR, ErasureReason.ORDERED), by(ADMINISTRATOR))
                .expectException(refusedBy("ERA-1", "ERA-2"));
    }

    private static ErasePerson erase(PersonId person, ErasureReason reason) {
        return new ErasePerson(ErasureId.of(person), person, reason);
    }

    private static PersonErased erased(PersonId person, ErasureReason reason) {
        return new PersonErased(ErasureId.of(person), person, reason, ADMINISTRATOR);
    }
}
