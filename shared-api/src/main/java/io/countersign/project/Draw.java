package io.countersign.project;

import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderLine;
import java.util.List;

/** Goods that an order takes from what a project may have. */
public record Draw(String model, Quantity quantity, UnitPrice unitPrice) {

    /** What an order with these lines takes, line by line. */
    public static List<Draw> ofLines(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new Draw(line.model(), line.quantity(), line.unitPrice()))
                .toList();
    }
}
