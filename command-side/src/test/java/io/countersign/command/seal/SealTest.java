package io.countersign.command.seal;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.people.PersonId;
import io.countersign.seal.KeyId;
import io.countersign.seal.SealCommand.NoteKey;
import io.countersign.seal.SealCommand.OrderKey;
import io.countersign.seal.SealCommand.RetireKey;
import io.countersign.seal.SealEvent.KeyOrdered;
import io.countersign.seal.SealEvent.KeyRetired;
import io.countersign.seal.SealEvent.KeyTakenUp;
import io.countersign.seal.SealId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final SealId SEAL = SealId.COMPANY;
    private static final KeyId FIRST = new KeyId("aa11");
    private static final KeyId SECOND = new KeyId("bb22");
    private static final PersonId SEALER = new PersonId("automation:Sealing");

    private final FixtureConfiguration<Seal> seal = stage(Seal.class);

    @Test
    void the_first_key_is_taken_up_without_being_ordered() {
        seal.givenNoPriorActivity().when(note(FIRST), by(SEALER)).expectEvents(takenUp(FIRST));
    }

    @Test
    void a_key_that_is_noted_again_changes_nothing_even_when_it_is_retired() {
        seal.given(takenUp(FIRST)).when(note(FIRST), by(SEALER)).expectNoEvents();
        seal.given(takenUp(FIRST), takenUp(SECOND), retired(FIRST))
                .when(note(FIRST), by(SEALER))
                .expectNoEvents();
    }

    @Test
    void a_key_is_ordered_for_a_reason_by_somebody() {
        seal.given(takenUp(FIRST)).when(order("a new machine"), by(FINANCE)).expectEvents(ordered());
    }

    @Test
    void without_a_reason_or_with_a_long_one_no_key_is_ordered_and_with_500_characters_it_is() {
        seal.given(takenUp(FIRST)).when(order(" "), by(FINANCE)).expectException(refusedBy("SEA-2"));
        seal.given(takenUp(FIRST)).when(order("x".repeat(501)), by(FINANCE)).expectException(refusedBy("SEA-2"));
        seal.given(takenUp(FIRST))
                .when(order("x".repeat(500)), by(FINANCE))
                .expectEvents(new KeyOrdered(SEAL, "x".repeat(500), FINANCE));
    }

    @Test
    void a_second_key_is_ordered_when_the_first_is_taken_up() {
        seal.given(ordered()).when(order("a new machine"), by(FINANCE)).expectException(refusedBy("SEA-3"));
        seal.given(ordered(), takenUp(FIRST))
                .when(order("a new machine"), by(FINANCE))
                .expectEvents(ordered());
    }

    @Test
    void an_order_that_is_refused_names_every_broken_rule() {
        seal.givenNoPriorActivity()
                .when(new OrderKey(new SealId("another"), ""), by(FINANCE))
                .expectException(refusedBy("SEA-1", "SEA-2"));
    }

    @Test
    void a_key_is_retired_while_another_signs() {
        seal.given(takenUp(FIRST), takenUp(SECOND))
                .when(retire(FIRST), by(FINANCE))
                .expectEvents(retired(FIRST));
    }

    @Test
    void the_only_key_is_not_retired_and_neither_is_one_that_nobody_knows() {
        seal.given(takenUp(FIRST)).when(retire(FIRST), by(FINANCE)).expectException(refusedBy("SEA-5"));
        seal.given(takenUp(FIRST)).when(retire(SECOND), by(FINANCE)).expectException(refusedBy("SEA-4"));
    }

    @Test
    void a_key_that_is_retired_twice_is_retired_once() {
        seal.given(takenUp(FIRST), takenUp(SECOND), retired(FIRST))
                .when(retire(FIRST), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refused_retirement_names_every_broken_rule() {
        seal.given(ordered())
                .when(new RetireKey(SEAL, FIRST, ""), by(FINANCE))
                .expectException(refusedBy("SEA-4", "SEA-5", "SEA-6"));
        seal.given(takenUp(FIRST), takenUp(SECOND))
                .when(new RetireKey(SEAL, FIRST, "x".repeat(501)), by(FINANCE))
                .expectException(refusedBy("SEA-6"));
    }

    private static OrderKey order(String reason) {
        return new OrderKey(SEAL, reason);
    }

    private static NoteKey note(KeyId key) {
        return new NoteKey(SEAL, key, "log+" + key);
    }

    private static RetireKey retire(KeyId key) {
        return new RetireKey(SEAL, key, "the old machine is gone");
    }

    private static KeyOrdered ordered() {
        return new KeyOrdered(SEAL, "a new machine", FINANCE);
    }

    private static KeyTakenUp takenUp(KeyId key) {
        return new KeyTakenUp(SEAL, key, "log+" + key);
    }

    private static KeyRetired retired(KeyId key) {
        return new KeyRetired(SEAL, key, "the old machine is gone", FINANCE);
    }
}
