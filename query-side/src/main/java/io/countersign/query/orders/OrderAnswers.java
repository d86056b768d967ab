package io.countersign.query.orders;

import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderId;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.order.OrderQuery.Order;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.Reached;
import io.countersign.store.log.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers where orders stand. */
public final class OrderAnswers {

    private final Documents<Order> orders;
    private final LogFold log;
    private final Reached reached;

    public OrderAnswers(Documents<Order> orders, LogFold log, Reached reached) {
        this.orders = orders;
        this.log = log;
        this.reached = reached;
    }

    @QueryHandler
    Optional<Order> answer(FindOrder question) {
        reached.demand(OrdersProjection.GROUP);
        return orders.find(question.order().value()).map(this::withLines);
    }

    @QueryHandler
    ListOrders.Orders answer(ListOrders question) {
        reached.demand(OrdersProjection.GROUP);
        String after = question.after() == null ? null : question.after().value();
        Documents.Page<Order> page = orders.page(after, question.limit(), where(question));
        return new ListOrders.Orders(page.documents(), page.next() == null ? null : new OrderId(page.next()));
    }

    /** What the orders that are asked for have in common. */
    static List<Where<Order>> where(ListOrders question) {
        List<Where<Order>> where = new ArrayList<>();
        if (question.account() != null) {
            where.add(new Where<>(
                    "account",
                    question.account().value(),
                    order -> order.account().value()));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state", question.state().name(), order -> order.state().name()));
        }
        return where;
    }

    private Order withLines(Order order) {
        List<OrderLine> lines = new ArrayList<>();
        log.read(Selection.ofStream(order.order().toString()), (event, stored) -> {
            switch (event) {
                case OrderPlaced placed -> lines.addAll(placed.lines());
                case OrderBroughtAlong brought -> lines.addAll(brought.lines());
                default -> {}
            }
        });
        return new Order(
                order.order(),
                order.account(),
                order.kind(),
                order.state(),
                lines,
                order.total(),
                order.goods(),
                order.project(),
                order.warehouse(),
                order.heldFor(),
                order.shortBy(),
                order.deposit(),
                order.awaited(),
                order.basis(),
                order.release(),
                order.shipMethod(),
                order.shipOn(),
                order.shippedOn(),
                order.carrier(),
                order.waybill(),
                order.invoice(),
                order.invoicedOn(),
                order.dueOn(),
                order.endedBecause(),
                order.returns(),
                order.version());
    }
}
