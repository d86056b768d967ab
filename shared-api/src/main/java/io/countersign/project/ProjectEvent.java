package io.countersign.project;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a project registration. */
public sealed interface ProjectEvent {

    ProjectId project();

    /**
     * A customer registered a project.
     *
     * @param large whether the regional manager has to be told
     */
    @Revision("1")
    record ProjectRegistered(
            ProjectId project,
            CustomerAccountId account,
            String name,
            String location,
            List<ProjectItem> items,
            LocalDate plannedUseOn,
            boolean large,
            LocalDate protectedUntil,
            int policyVersion,
            PersonId registeredBy)
            implements ProjectEvent {

        public ProjectRegistered {
            items = List.copyOf(items);
        }
    }

    /** Another customer had registered the same place first. */
    @Revision("1")
    record ProjectConflictFlagged(ProjectId project, ProjectId firstComer, CustomerAccountId firstCustomer)
            implements ProjectEvent {}

    /** The project is protected for longer. */
    @Revision("1")
    record ProtectionRenewed(
            ProjectId project, String location, LocalDate protectedUntil, int policyVersion, PersonId renewedBy)
            implements ProjectEvent {}

    /** The project is over, and its place is free from that day on. */
    @Revision("1")
    record ProjectClosed(ProjectId project, String location, LocalDate closedOn, String reason, PersonId closedBy)
            implements ProjectEvent {}

    /** Special unit prices were asked for. */
    @Revision("1")
    record PriceApprovalRequested(
            ProjectId project,
            PriceApprovalId approval,
            List<AskedPrice> prices,
            String reason,
            int policyVersion,
            PersonId requestedBy)
            implements ProjectEvent {

        public PriceApprovalRequested {
            prices = List.copyOf(prices);
        }
    }

    /** The prices were granted. */
    @Revision("1")
    record PriceApprovalGranted(
            ProjectId project,
            PriceApprovalId approval,
            List<AskedPrice> prices,
            @Nullable String remark,
            ExercisedAuthority authority,
            PersonId grantedBy)
            implements ProjectEvent {

        public PriceApprovalGranted {
            prices = List.copyOf(prices);
        }
    }

    /** The prices were refused. */
    @Revision("1")
    record PriceApprovalRefused(
            ProjectId project,
            PriceApprovalId approval,
            String reason,
            ExercisedAuthority authority,
            PersonId refusedBy)
            implements ProjectEvent {}

    /** An order takes goods from what the project may have. */
    @Revision("1")
    record ProjectGoodsDrawn(ProjectId project, OrderId order, List<Draw> draws) implements ProjectEvent {

        public ProjectGoodsDrawn {
            draws = List.copyOf(draws);
        }
    }

    /** An order gave back what it had taken. */
    @Revision("1")
    record ProjectDrawReturned(ProjectId project, OrderId order) implements ProjectEvent {}
}
