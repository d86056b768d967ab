package io.countersign.project;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a project registration. */
public sealed interface ProjectCommand {

    ProjectId project();

    /** Register a project (报备). */
    record RegisterProject(
            @TargetAggregateIdentifier ProjectId project,
            CustomerAccountId account,
            String name,
            String location,
            List<ProjectItem> items,
            LocalDate plannedUseOn)
            implements ProjectCommand {

        public RegisterProject {
            items = List.copyOf(items);
        }
    }

    /** Note that another customer registered the same place first. */
    record FlagConflict(
            @TargetAggregateIdentifier ProjectId project, ProjectId firstComer, CustomerAccountId firstCustomer)
            implements ProjectCommand {}

    /** Protect a project for another period. */
    record RenewProtection(@TargetAggregateIdentifier ProjectId project) implements ProjectCommand {}

    /** Close a project that sells nothing any more. */
    record CloseProject(@TargetAggregateIdentifier ProjectId project, String reason) implements ProjectCommand {}

    /** Ask for special unit prices. */
    record RequestPriceApproval(
            @TargetAggregateIdentifier ProjectId project,
            PriceApprovalId approval,
            List<AskedPrice> prices,
            String reason)
            implements ProjectCommand {

        public RequestPriceApproval {
            prices = List.copyOf(prices);
        }
    }

    /** Grant the prices that were asked for. */
    record GrantPriceApproval(
            @TargetAggregateIdentifier ProjectId project,
            PriceApprovalId approval,
            @Nullable String remark) implements ProjectCommand {}

    /** Refuse the prices that were asked for. */
    record RefusePriceApproval(@TargetAggregateIdentifier ProjectId project, PriceApprovalId approval, String reason)
            implements ProjectCommand {}

    /** Take goods of an order from what the project may have. */
    record DrawGoods(
            @TargetAggregateIdentifier ProjectId project, CustomerAccountId account, OrderId order, List<Draw> draws)
            implements ProjectCommand {

        public DrawGoods {
            draws = List.copyOf(draws);
        }
    }

    /** Give back what an order had taken. */
    record ReturnDraw(@TargetAggregateIdentifier ProjectId project, OrderId order) implements ProjectCommand {}
}
