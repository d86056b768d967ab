package io.countersign.query.projects;

import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectEvent;
import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.project.ProjectEvent.PriceApprovalRefused;
import io.countersign.project.ProjectEvent.PriceApprovalRequested;
import io.countersign.project.ProjectEvent.ProjectClosed;
import io.countersign.project.ProjectEvent.ProjectConflictFlagged;
import io.countersign.project.ProjectEvent.ProjectDrawReturned;
import io.countersign.project.ProjectEvent.ProjectGoodsDrawn;
import io.countersign.project.ProjectEvent.ProjectRegistered;
import io.countersign.project.ProjectEvent.ProtectionRenewed;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.OrderDraws;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where each project stands: how long it is protected, which prices hold, what orders have taken. */
public final class ProjectCard implements TimelessFold<Project> {

    private static final Set<String> EVENTS = StoredNames.namesOf(ProjectEvent.class);

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public Class<Project> document() {
        return Project.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof ProjectEvent project ? project.project().value() : null;
    }

    @Override
    public Project after(@Nullable Project before, Object event) {
        return event instanceof ProjectRegistered registered
                ? registered(registered)
                : after(Fold.demand(before, event), (ProjectEvent) event);
    }

    private static Project after(Project before, ProjectEvent event) {
        Draft draft = new Draft(before);
        switch (event) {
            case ProjectRegistered registered ->
                throw new IllegalArgumentException("a project is registered once: " + registered.project());
            case ProjectConflictFlagged flagged -> draft.conflict = flagged;
            case ProtectionRenewed renewed -> draft.protectedUntil = renewed.protectedUntil();
            case ProjectClosed closed -> draft.closedFor = closed.reason();
            case PriceApprovalRequested requested -> draft.approvals = added(draft.approvals, asked(requested));
            case PriceApprovalGranted granted ->
                draft.approvals = decided(
                        draft.approvals,
                        granted.approval(),
                        ApprovalState.GRANTED,
                        granted.grantedBy(),
                        granted.authority(),
                        granted.remark());
            case PriceApprovalRefused refused ->
                draft.approvals = decided(
                        draft.approvals,
                        refused.approval(),
                        ApprovalState.REFUSED,
                        refused.refusedBy(),
                        refused.authority(),
                        refused.reason());
            case ProjectGoodsDrawn drawn ->
                draft.draws = added(draft.draws, new OrderDraws(drawn.order(), drawn.draws()));
            case ProjectDrawReturned returned ->
                draft.draws = draft.draws.stream()
                        .filter(taken -> !taken.order().equals(returned.order()))
                        .toList();
        }
        return draft.project();
    }

    private static Project registered(ProjectRegistered event) {
        return new Project(
                event.project(),
                event.account(),
                event.name(),
                event.location(),
                event.items(),
                event.plannedUseOn(),
                event.large(),
                event.protectedUntil(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                event.registeredBy(),
                0);
    }

    private static PriceApproval asked(PriceApprovalRequested event) {
        return new PriceApproval(
                event.approval(),
                ApprovalState.ASKED,
                event.prices(),
                event.reason(),
                event.requestedBy(),
                null,
                null,
                null);
    }

    private static List<PriceApproval> decided(
            List<PriceApproval> approvals,
            PriceApprovalId approval,
            ApprovalState state,
            PersonId by,
            ExercisedAuthority authority,
            @Nullable String remark) {
        return approvals.stream()
                .map(asked -> asked.approval().equals(approval)
                        ? new PriceApproval(
                                approval,
                                state,
                                asked.prices(),
                                asked.reason(),
                                asked.requestedBy(),
                                by,
                                authority,
                                remark)
                        : asked)
                .toList();
    }

    private static <T> List<T> added(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    /** A project under change. */
    private static final class Draft {

        private final Project before;
        private @Nullable ProjectConflictFlagged conflict;
        private LocalDate protectedUntil;
        private @Nullable String closedFor;
        private List<PriceApproval> approvals;
        private List<OrderDraws> draws;

        Draft(Project before) {
            this.before = before;
            protectedUntil = before.protectedUntil();
            closedFor = before.closedFor();
            approvals = before.approvals();
            draws = before.draws();
        }

        Project project() {
            return new Project(
                    before.project(),
                    before.account(),
                    before.name(),
                    before.location(),
                    before.items(),
                    before.plannedUseOn(),
                    before.large(),
                    protectedUntil,
                    conflict == null ? before.firstComer() : conflict.firstComer(),
                    conflict == null ? before.firstCustomer() : conflict.firstCustomer(),
                    closedFor,
                    approvals,
                    draws,
                    before.registeredBy(),
                    before.version() + 1);
        }
    }
}
