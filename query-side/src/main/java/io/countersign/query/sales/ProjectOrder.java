package io.countersign.query.sales;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.order.OrderLine;
import io.countersign.project.ProjectId;
import java.util.List;

/**
 * What was ordered for a project.
 *
 * @param placedAt the place in the log where it was ordered
 */
public record ProjectOrder(
        OrderId order, CustomerAccountId account, ProjectId project, List<OrderLine> lines, long placedAt) {

    public ProjectOrder {
        lines = List.copyOf(lines);
    }
}
