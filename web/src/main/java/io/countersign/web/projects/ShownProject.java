package io.countersign.web.projects;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.OrderDraws;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is shown.
 *
 * @param large whether the regional manager was told
 * @param firstComer whose project was the first at the same place, when it was another customer's
 * @param closedFor why it is over; absent while it is not
 * @param draws what orders have taken
 * @param version stands in the header {@code ETag} too
 */
record ShownProject(
        String id,
        String account,
        String name,
        String location,
        List<ShownItem> items,
        LocalDate plannedUseOn,
        boolean large,
        LocalDate protectedUntil,
        @Nullable String firstComer,
        @Nullable String firstCustomer,
        @Nullable String closedFor,
        List<ShownPriceApproval> priceApprovals,
        List<ShownDraw> draws,
        String registeredBy,
        long version) {

    static ShownProject of(Project project) {
        ProjectId firstComer = project.firstComer();
        CustomerAccountId firstCustomer = project.firstCustomer();
        return new ShownProject(
                project.project().value(),
                project.account().value(),
                project.name(),
                project.location(),
                project.items().stream().map(ShownItem::of).toList(),
                project.plannedUseOn(),
                project.large(),
                project.protectedUntil(),
                firstComer == null ? null : firstComer.value(),
                firstCustomer == null ? null : firstCustomer.value(),
                project.closedFor(),
                project.approvals().stream().map(ShownPriceApproval::of).toList(),
                project.draws().stream().flatMap(ShownDraw::of).toList(),
                project.registeredBy().value(),
                project.version());
    }

    /** How much of a model it takes. */
    record ShownItem(String model, String quantity) {

        static ShownItem of(ProjectItem item) {
            return new ShownItem(item.model(), item.quantity().toString());
        }
    }

    /**
     * A request for special prices and what became of it.
     *
     * @param decidedAs the role under which it was decided
     * @param delegatedBy whose role that is, when it was lent
     * @param remark what whoever decided said
     */
    record ShownPriceApproval(
            String id,
            ApprovalState state,
            List<ShownPrice> prices,
            String reason,
            String requestedBy,
            @Nullable String decidedBy,
            @Nullable Role decidedAs,
            @Nullable String delegation,
            @Nullable String delegatedBy,
            @Nullable String remark) {

        static ShownPriceApproval of(PriceApproval approval) {
            PersonId decidedBy = approval.decidedBy();
            ExercisedAuthority authority = approval.authority();
            DelegationId delegation = authority == null ? null : authority.delegation();
            PersonId delegatedBy = authority == null ? null : authority.delegatedBy();
            return new ShownPriceApproval(
                    approval.approval().value(),
                    approval.state(),
                    approval.prices().stream().map(ShownPrice::of).toList(),
                    approval.reason(),
                    approval.requestedBy().value(),
                    decidedBy == null ? null : decidedBy.value(),
                    authority == null ? null : authority.role(),
                    delegation == null ? null : delegation.value(),
                    delegatedBy == null ? null : delegatedBy.value(),
                    approval.remark());
        }
    }

    /** A special price beside the list price. */
    record ShownPrice(String model, String quantity, String listPrice, String askedPrice) {

        static ShownPrice of(AskedPrice price) {
            return new ShownPrice(
                    price.model(),
                    price.quantity().toString(),
                    price.listPrice().toString(),
                    price.askedPrice().toString());
        }
    }

    /** What an order has taken. */
    record ShownDraw(String order, String model, String quantity, String unitPrice) {

        static Stream<ShownDraw> of(OrderDraws taken) {
            return taken.draws().stream().map(draw -> of(taken.order().value(), draw));
        }

        private static ShownDraw of(String order, Draw draw) {
            return new ShownDraw(
                    order,
                    draw.model(),
                    draw.quantity().toString(),
                    draw.unitPrice().toString());
        }
    }
}
