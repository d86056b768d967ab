package io.countersign.command.operation;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.operation.ViewCommand.CertifyView;
import io.countersign.operation.ViewCommand.NoteCertification;
import io.countersign.operation.ViewCommand.NoteCertificationFailure;
import io.countersign.operation.ViewCommand.NoteRebuildFailure;
import io.countersign.operation.ViewCommand.NoteSwitch;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewEvent.ViewCertificationOrdered;
import io.countersign.operation.ViewEvent.ViewCertified;
import io.countersign.operation.ViewEvent.ViewNotCertified;
import io.countersign.operation.ViewEvent.ViewRebuildFailed;
import io.countersign.operation.ViewEvent.ViewRebuildOrdered;
import io.countersign.operation.ViewEvent.ViewSwitched;
import io.countersign.operation.ViewName;
import io.countersign.people.PersonId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final ViewName VIEW = new ViewName("receivables");
    private static final PersonId CERTIFIER = new PersonId("automation:Certifications");
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

    @Test
    void somebody_wants_a_view_certified_and_whoever_asks_meanwhile_waits_with_them() {
        view.givenNoPriorActivity()
                .when(new CertifyView(VIEW), by(FINANCE))
                .expectEvents(new ViewCertificationOrdered(VIEW, FINANCE));
        view.given(new ViewCertificationOrdered(VIEW, FINANCE))
                .when(new CertifyView(VIEW), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        view.given(new ViewCertificationOrdered(VIEW, FINANCE), certified(120))
                .when(new CertifyView(VIEW), by(FINANCE))
                .expectEvents(new ViewCertificationOrdered(VIEW, FINANCE));
        view.given(new ViewCertificationOrdered(VIEW, FINANCE), notCertified())
                .when(new CertifyView(VIEW), by(FINANCE))
                .expectEvents(new ViewCertificationOrdered(VIEW, FINANCE));
    }

    @Test
    void a_view_is_certified_whether_or_not_somebody_waits_for_it() {
        view.given(new ViewCertificationOrdered(VIEW, FINANCE))
                .when(noteCertification(120), by(CERTIFIER))
                .expectEvents(certified(120));
        view.givenNoPriorActivity().when(noteCertification(120), by(CERTIFIER)).expectEvents(certified(120));
        view.given(certified(120), ordered(), switched(2))
                .when(noteCertification(140), by(CERTIFIER))
                .expectEvents(certified(140));
    }

    @Test
    void what_was_found_is_noted_once_unless_somebody_wants_to_hear_it_again() {
        view.given(certified(120))
                .when(noteCertification(120), by(CERTIFIER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        view.given(notCertified())
                .when(noteCertificationFailure(), by(CERTIFIER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        view.given(certified(120), new ViewCertificationOrdered(VIEW, FINANCE))
                .when(noteCertification(120), by(CERTIFIER))
                .expectEvents(certified(120));
        view.given(notCertified(), certified(120))
                .when(noteCertificationFailure(), by(CERTIFIER))
                .expectEvents(notCertified());
    }

    @Test
    void what_keeps_a_view_from_being_certified_is_named() {
        view.givenNoPriorActivity()
                .when(noteCertificationFailure(), by(CERTIFIER))
                .expectEvents(notCertified());
        view.givenNoPriorActivity()
                .when(new NoteCertificationFailure(VIEW, 100, null, 41L, null), by(CERTIFIER))
                .expectEvents(new ViewNotCertified(VIEW, 100, null, 41L, null));
        view.givenNoPriorActivity()
                .when(new NoteCertificationFailure(VIEW, 100, null, null, "SQLException"), by(CERTIFIER))
                .expectEvents(new ViewNotCertified(VIEW, 100, null, null, "SQLException"));
        view.givenNoPriorActivity()
                .when(new NoteCertificationFailure(VIEW, 100, null, null, null), by(CERTIFIER))
                .expectException(refusedBy("OPS-9"));
    }

    private static NoteCertification noteCertification(long size) {
        return new NoteCertification(VIEW, 100, "aa", size, "root");
    }

    private static NoteCertificationFailure noteCertificationFailure() {
        return new NoteCertificationFailure(VIEW, 100, "C001", null, null);
    }

    private static ViewCertified certified(long size) {
        return new ViewCertified(VIEW, 100, "aa", size, "root");
    }

    private static ViewNotCertified notCertified() {
        return new ViewNotCertified(VIEW, 100, "C001", null, null);
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
