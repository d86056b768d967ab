package io.countersign.query.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.HoldReason;
import io.countersign.money.Money;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.State;
import io.countersign.people.PersonId;
import io.countersign.query.documents.DocumentsInMap;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderAnswersTest {

    private static final CustomerAccountId NORTHWALL = new CustomerAccountId("C001");
    private static final CustomerAccountId BEAUMONT = new CustomerAccountId("C002");

    private static final Money YUAN = new Money(100, Currency.getInstance("CNY"));

    private final DocumentsInMap<Order> orders = new DocumentsInMap<>(new OrderCard());

    @Test
    void orders_are_found_by_account_by_state_and_by_both() {
        orders.fold(placed("SO-1", NORTHWALL), 1);
        orders.fold(placed("SO-2", NORTHWALL), 2);
        orders.fold(placed("SO-3", BEAUMONT), 3);
        orders.fold(held("SO-2", NORTHWALL), 4);
        orders.fold(held("SO-3", BEAUMONT), 5);

        assertThat(listed(null, null)).containsExactly("SO-1", "SO-2", "SO-3");
        assertThat(listed(NORTHWALL, null)).containsExactly("SO-1", "SO-2");
        assertThat(listed(null, State.HELD)).containsExactly("SO-2", "SO-3");
        assertThat(listed(NORTHWALL, State.HELD)).containsExactly("SO-2");
        assertThat(listed(BEAUMONT, State.PLACED)).isEmpty();
    }

    private static OrderPlaced placed(String order, CustomerAccountId account) {
        return new OrderPlaced(
                new OrderId(order),
                account,
                OrderKind.STANDARD,
                List.of(),
                YUAN,
                null,
                null,
                null,
                null,
                null,
                new PersonId("p-1"));
    }

    private static OrderHeld held(String order, CustomerAccountId account) {
        return new OrderHeld(
                account, new OrderId(order), OrderKind.STANDARD, YUAN, List.of(HoldReason.ADJUSTMENT_PERIOD));
    }

    private List<String> listed(@Nullable CustomerAccountId account, @Nullable State state) {
        return orders.page(null, 50, OrderAnswers.where(new ListOrders(account, state, null, 50))).documents().stream()
                .map(order -> order.order().value())
                .toList();
    }
}
