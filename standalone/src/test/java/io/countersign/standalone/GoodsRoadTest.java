package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.purchase.PurchaseCommand.OrderFromMaker;
import io.countersign.purchase.PurchaseCommand.ReceivePurchase;
import io.countersign.purchase.PurchaseId;
import io.countersign.purchase.PurchaseQuery.FindPurchase;
import io.countersign.purchase.PurchaseQuery.ListPurchases;
import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.purchase.PurchaseQuery.Which;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.Row;
import io.countersign.reservation.ReservationQuery.Week;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.StockCommand.TakeInTransfer;
import io.countersign.stock.StockItemId;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.FindStockItem;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListMovements;
import io.countersign.stock.StockQuery.ListMovements.Movement;
import io.countersign.stock.StockQuery.ListMovements.Movements;
import io.countersign.stock.StockQuery.ListStock;
import io.countersign.stock.WarehouseId;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The road of goods: in stock or to be bought, held for an order, moved and freed; on the real stores. */
class GoodsRoadTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final OrderId ORDER = new OrderId("SO-1");
    private static final String SPOT = "W-2041";
    private static final String FUTURES = "F-7";
    private static final int ROUNDS_MAX = 10;
    private static final WarehouseId NORTH = new WarehouseId("NORTH");
    private static final PurchaseId PURCHASE = new PurchaseId("SO-1:2");

    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ASSISTANT = person("assistant");
    private static final Sender KEEPER = person("keeper");
    private static final Sender BUYER = person("buyer");

    @TempDir
    Path data;

    @Test
    void goods_are_awaited_bought_held_moved_and_freed_and_the_views_say_so_also_after_a_restart() {
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            prepare(office);
            anOrderWaitsForGoods(office);
            whatComesIsSetAsideForIt(office);
            whatIsBoughtIsHeldForIt(office);
            restMovesToAnotherWarehouse(office);
            whatIsCancelledIsFree(office);
        }
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            assertThat(stock(office, SPOT, WarehouseId.MAIN).figures()).isEqualTo(figures("13", "0", "13", "0"));
            assertThat(mondayList(office).rows()).isEmpty();
            movementsAddUp(office);
        }
    }

    private static void prepare(Messages office) {
        appoint(office, ASSISTANT, Role.SALES_ASSISTANT);
        appoint(office, KEEPER, Role.WAREHOUSE);
        appoint(office, BUYER, Role.PURCHASING);
        office.sendAndWait(
                new OpenAccount(CUSTOMER, "Northwall", null, new Region("East"), null, Standing.KEY, CNY), ASSISTANT);
    }

    private static void anOrderWaitsForGoods(Messages office) {
        receive(office, "GR-1", "10");
        office.sendAndWait(
                new PlaceOrder(
                        ORDER,
                        CUSTOMER,
                        OrderKind.STANDARD,
                        CNY,
                        List.of(line(SPOT, "12", Supply.SPOT, office), line(FUTURES, "40", Supply.FUTURES, office)),
                        null,
                        null,
                        null,
                        null,
                        null),
                ASSISTANT);
        settle(office);

        assertThat(stock(office, SPOT, WarehouseId.MAIN).figures()).isEqualTo(figures("10", "0", "10", "12"));
        assertThat(order(office).awaited()).hasSize(2);
        Row held = mondayList(office).rows().getFirst();
        assertThat(held.week()).isEqualTo(Week.NEW);
        assertThat(held.setAside()).isFalse();
        assertThat(listed(office, Which.TO_BUY)).containsExactly(PURCHASE);
    }

    private static void whatComesIsSetAsideForIt(Messages office) {
        receive(office, "GR-2", "5");
        settle(office);

        assertThat(stock(office, SPOT, WarehouseId.MAIN).figures()).isEqualTo(figures("15", "12", "3", "0"));
        assertThat(order(office).awaited()).hasSize(1);
    }

    private static void whatIsBoughtIsHeldForIt(Messages office) {
        office.sendAndWait(
                new OrderFromMaker(
                        PURCHASE, "Weavers", office.today(), office.today().plusDays(30)),
                BUYER);
        settle(office);
        assertThat(listed(office, Which.ORDERED)).containsExactly(PURCHASE);
        assertThat(listed(office, Which.OVERDUE)).isEmpty();
        assertThat(stock(office, FUTURES, WarehouseId.MAIN).figures().onOrder()).isEqualTo(Quantity.of("40"));

        office.sendAndWait(new ReceivePurchase(PURCHASE, Quantity.of("40"), office.today()), KEEPER);
        settle(office);
        assertThat(office.find(new FindPurchase(PURCHASE), Purchase.class, BUYER)
                        .orElseThrow()
                        .arrivedOn())
                .isEqualTo(office.today());
        assertThat(stock(office, FUTURES, WarehouseId.MAIN).figures()).isEqualTo(figures("40", "40", "0", "0"));
        assertThat(order(office).awaited()).isEmpty();
        assertThat(mondayList(office).rows().getFirst().setAside()).isTrue();
    }

    private static void restMovesToAnotherWarehouse(Messages office) {
        MovementId transfer = new MovementId("TR-1");
        office.sendAndWait(
                new SendStock(item(SPOT, WarehouseId.MAIN), transfer, NORTH, Quantity.of("2"), office.today()), KEEPER);
        settle(office);
        assertThat(stock(office, SPOT, NORTH).figures().inTransit()).isEqualTo(Quantity.of("2"));

        office.sendAndWait(new TakeInTransfer(item(SPOT, NORTH), transfer, office.today()), KEEPER);
        ListStock.Stock stock = office.ask(new ListStock(null, SPOT, null), ListStock.Stock.class, KEEPER);
        assertThat(stock.on()).isEqualTo(office.today());
        assertThat(stock.totals()).containsExactly(new ListStock.Total(SPOT, 2, figures("15", "12", "3", "0")));
    }

    private static void whatIsCancelledIsFree(Messages office) {
        office.sendAndWait(new CancelOrder(ORDER, "The customer chose another model"), ASSISTANT);
        settle(office);

        assertThat(stock(office, SPOT, WarehouseId.MAIN).figures()).isEqualTo(figures("13", "0", "13", "0"));
        assertThat(stock(office, FUTURES, WarehouseId.MAIN).figures()).isEqualTo(figures("40", "0", "40", "0"));
        assertThat(mondayList(office).rows()).isEmpty();
        movementsAddUp(office);
    }

    private static void movementsAddUp(Messages office) {
        List<Movement> movements = office.ask(
                        new ListMovements(item(SPOT, WarehouseId.MAIN), 0, 200), Movements.class, KEEPER)
                .movements();
        assertThat(movements.stream().map(Movement::event))
                .containsExactly(
                        "stock.received",
                        "stock.awaited",
                        "stock.received",
                        "stock.reserved",
                        "stock.sent",
                        "stock.freed");
        assertThat(movements.stream().map(Movement::quantity).reduce(Quantity.NONE, Quantity::plus))
                .isEqualTo(Quantity.of("13"))
                .isEqualTo(movements.getLast().figures().onHand());
    }

    private static void receive(Messages office, String number, String quantity) {
        office.sendAndWait(
                new ReceiveStock(
                        item(SPOT, WarehouseId.MAIN),
                        new MovementId(number),
                        SPOT,
                        WarehouseId.MAIN,
                        Quantity.of(quantity),
                        ReceiptReason.OPENING,
                        office.today(),
                        null),
                KEEPER);
    }

    private static OrderLine line(String model, String quantity, Supply supply, Messages office) {
        return OrderLine.priced(
                model,
                null,
                Quantity.of(quantity),
                UnitOfMeasure.ROLL,
                UnitPrice.of("10"),
                supply,
                supply == Supply.FUTURES ? office.today().plusDays(20) : null,
                CNY);
    }

    private static Item stock(Messages office, String model, WarehouseId warehouse) {
        return office.find(new FindStockItem(item(model, warehouse)), Item.class, KEEPER)
                .orElseThrow();
    }

    private static List<PurchaseId> listed(Messages office, Which which) {
        return office.ask(new ListPurchases(which, null, 50), ListPurchases.Purchases.class, BUYER).purchases().stream()
                .map(Purchase::purchase)
                .toList();
    }

    private static MondayList mondayList(Messages office) {
        return office.ask(new ShowMondayList(null, null), MondayList.class, ASSISTANT);
    }

    private static Order order(Messages office) {
        return office.find(new FindOrder(ORDER), Order.class, ASSISTANT).orElseThrow();
    }

    private static StockItemId item(String model, WarehouseId warehouse) {
        return StockItemId.of(warehouse, model).orElseThrow();
    }

    private static Figures figures(String onHand, String reserved, String available, String awaited) {
        return new Figures(
                Quantity.of(onHand),
                Quantity.of(reserved),
                Quantity.of(available),
                Quantity.NONE,
                Quantity.NONE,
                Quantity.of(awaited));
    }

    /** What follows from something may have something follow from it, too. */
    private static void settle(Messages office) {
        boolean settled = false;
        for (int round = 0; round < ROUNDS_MAX && !settled; round++) {
            settled = office.ask(new AwaitReactions(), AwaitReactions.Reached.class, ASSISTANT)
                    .isSettled();
        }
        assertThat(settled).isTrue();
    }

    private static void appoint(Messages office, Sender who, Role role) {
        office.sendAndWait(new AppointStaffMember(who.actor(), List.of(role), List.of()), SYSTEM);
    }

    private static Sender person(String number) {
        return new Sender(new PersonId(number), null, "test", null);
    }
}
