package io.countersign.command.operation;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.operation.ViewCommand.NoteRebuildFailure;
import io.countersign.operation.ViewCommand.NoteSwitch;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewEvent.ViewRebuildFailed;
import io.countersign.operation.ViewEvent.ViewRebuildOrdered;
import io.countersign.operation.ViewEvent.ViewSwitched;
import io.countersign.operation.ViewName;
import io.countersign.people.PersonId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final ViewName VIEW = new ViewName("receivables");
    private static final PersonId REBUILDER = new PersonId("automation:Rebuilds");

    private final FixtureConfiguration<View> view = stage(View.class);

    @Test
    void a_view_is_rebuilt_for_a_reason_by_somebody() {
        view.givenNoPriorActivity()
                .when(rebuild("a figure looks wrong"), by(FINANCE))
                .expectEvents(ordered());
    }

    @Test
    void without_a_reason_or_with_a_long_one_nothing_is_rebuilt_and_with_500_characters_it_is() {
        view.givenNoPriorActivity().when(rebuild(" "), by(FINANCE)).expectException(refusedBy("OPS-1"));
        view.givenNoPriorActivity().when(rebuild("x".repeat(501)), by(FINANCE)).expectException(refusedBy("OPS-1"));
        view.givenNoPriorActivity()
                .when(rebuild("x".repeat(500)), by(FINANCE))
                .expectEvents(new ViewRebuildOrdered(VIEW, "x".repeat(500), FINANCE));
    }

    @Test
    void a_second_rebuild_waits_until_the_first_has_ended_either_way() {
        view.given(ordered()).when(rebuild("a figure looks wrong"), by(FINANCE)).expectException(refusedBy("OPS-2"));
        view.given(ordered(), switched(2))
                .when(rebuild("a figure looks wrong"), by(FINANCE))
                .expectEvents(ordered());
        view.given(ordered(), failed())
                .when(rebuild("a figure looks wrong"), by(FINANCE))
                .expectEvents(ordered());
    }

    @Test
    void a_refused_rebuild_names_every_broken_rule() {
        view.given(ordered()).when(rebuild(""), by(FINANCE)).expectException(refusedBy("OPS-1", "OPS-2"));
    }

    @Test
    void the_end_of_a_rebuild_is_noted() {
        view.given(ordered()).when(noteSwitch(2), by(REBUILDER)).expectEvents(switched(2));
        view.given(ordered()).when(noteFailure(), by(REBUILDER)).expectEvents(failed());
    }

    @Test
    void the_same_end_again_changes_nothing_and_another_one_is_refused() {
        view.given(ordered(), switched(2))
                .when(noteSwitch(2), by(REBUILDER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        view.given(ordered(), failed())
                .when(noteFailure(), by(REBUILDER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        view.given(ordered(), switched(2)).when(noteSwitch(3), by(REBUILDER)).expectException(refusedBy("OPS-3"));
        view.given(ordered(), switched(2)).when(noteFailure(), by(REBUILDER)).expectException(refusedBy("OPS-3"));
    }

    private static RebuildView rebuild(String reason) {
        return new RebuildView(VIEW, reason);
    }

    private static NoteSwitch noteSwitch(int generation) {
        return new NoteSwitch(VIEW, generation, 100, 60, 7, "aa", "bb", "C001", 12);
    }

    private static NoteRebuildFailure noteFailure() {
        return new NoteRebuildFailure(VIEW, "event 50 (account.opened): UnknownDocument");
    }

    private static ViewRebuildOrdered ordered() {
        return new ViewRebuildOrdered(VIEW, "a figure looks wrong", FINANCE);
    }

    private static ViewSwitched switched(int generation) {
        return new ViewSwitched(VIEW, generation, 100, 60, 7, "aa", "bb", "C001", 12);
    }

    private static ViewRebuildFailed failed() {
        return new ViewRebuildFailed(VIEW, "event 50 (account.opened): UnknownDocument");
    }
}
