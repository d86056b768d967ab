package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.DepositConfirmed;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageKind;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.GoodsCondition;
import io.countersign.order.OrderCommand.AuthoriseReturn;
import io.countersign.order.OrderCommand.AuthoriseShipment;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ReceiveReturn;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.order.OrderEvent.GoodsAwaited;
import io.countersign.order.OrderEvent.GoodsSetAside;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnId;
import io.countersign.order.ReturnedLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.project.ProjectCommand.ReturnDraw;
import io.countersign.project.ProjectEvent.ProjectGoodsDrawn;
import io.countersign.project.ProjectId;
import io.countersign.purchase.PurchaseCommand.DropPurchase;
import io.countersign.purchase.PurchaseCommand.OrderFromMaker;
import io.countersign.purchase.PurchaseCommand.ReceivePurchase;
import io.countersign.purchase.PurchaseEvent.PurchaseDropped;
import io.countersign.purchase.PurchaseEvent.PurchaseRequested;
import io.countersign.purchase.PurchaseId;
import io.countersign.reservation.ReservationCommand.MissMonday;
import io.countersign.reservation.ReservationCommand.OpenReservation;
import io.countersign.reservation.ReservationCommand.ReleaseReservation;
import io.countersign.reservation.ReservationEvent.TransferReservationFulfilled;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockCommand.CountStock;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.StockCommand.TakeInTransfer;
import io.countersign.stock.StockEvent;
import io.countersign.stock.StockEvent.PurchaseExpected;
import io.countersign.stock.StockEvent.PurchaseForgotten;
import io.countersign.stock.StockEvent.StockFreed;
import io.countersign.stock.StockEvent.StockIssued;
import io.countersign.stock.StockEvent.StockReceived;
import io.countersign.stock.StockEvent.StockReserved;
import io.countersign.stock.StockEvent.TransferExpected;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;

/** What happens by itself between orders, stock, reservations and purchases, with every process told twice. */
class GoodsOnTheirWayTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final String MODEL = "W-2041";
    private static final StockItemId ITEM = new StockItemId("MAIN:W-2041");
    private static final WarehouseId SOUTH = new WarehouseId("SOUTH");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 8);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    private static final ProjectId PROJECT = new ProjectId("P-1");

    private final Clock clockBefore = GenericEventMessage.clock;
    private final OfficeInMemory office = new OfficeInMemory(2);

    @BeforeEach
    void itIsThursday() {
        office.itIs(TODAY);
    }

    @AfterEach
    void theClockIsAsItWas() {
        GenericEventMessage.clock = clockBefore;
    }

    @Test
    void of_two_orders_for_the_last_roll_one_ships_and_the_other_waits_until_more_comes() {
        office.does(receive("M-1", "1"));
        office.does(place(1, spot("1")));
        office.does(place(2, spot("1")));
        office.does(letGo(1));
        office.does(letGo(2));

        office.does(ship(1));
        office.mayNot(ship(2), "ORD-20");
        office.does(receive("M-2", "1"));
        office.does(ship(2));

        assertThat(office.happened(StockIssued.class))
                .extracting(StockIssued::order)
                .containsExactly(order(1), order(2));
        assertThat(office.happened(GoodsAwaited.class))
                .containsExactly(new GoodsAwaited(order(2), 1, MODEL, Quantity.of("1")));
        assertThat(office.happened(GoodsSetAside.class))
                .containsExactly(new GoodsSetAside(order(1), 1, MODEL), new GoodsSetAside(order(2), 1, MODEL));
    }

    @Test
    void an_order_hears_of_its_goods_before_its_account_is_asked() {
        assertThat(OrderUtils.getOrder(WhenOrderPlacedThenReserveStock.class, Ordered.LOWEST_PRECEDENCE))
                .isLessThan(OrderUtils.getOrder(WhenOrderPlacedThenAskForCover.class, Ordered.LOWEST_PRECEDENCE));
    }

    @Test
    void an_order_of_a_model_that_nobody_keeps_stock_of_ships_without_any_stock() {
        office.does(place(1, spot("12")));
        office.does(letGo(1));
        office.does(ship(1));

        assertThat(office.happened(StockEvent.class)).isEmpty();
        assertThat(office.happened(GoodsAwaited.class)).isEmpty();
    }

    @Test
    void goods_that_left_before_anybody_kept_stock_are_taken_from_what_there_is() {
        office.does(place(1, spot("12")));
        office.does(letGo(1));
        office.does(receive("M-1", "20"));
        office.does(ship(1));

        assertThat(office.happened(StockIssued.class))
                .containsExactly(new StockIssued(ITEM, line(1, 1), order(1), Quantity.of("12"), TODAY));
    }

    @Test
    void a_customer_is_told_once_that_goods_left() {
        office.does(place(1, spot("12")));
        office.does(letGo(1));
        office.does(ship(1));

        assertThat(office.askedElsewhere(QueueMessage.class)).singleElement().satisfies(message -> {
            assertThat(message.message().value()).isEqualTo("shipped-SO-1");
            assertThat(message.kind()).isEqualTo(MessageKind.GOODS_SHIPPED);
            assertThat(message.channel()).isEqualTo(MessageChannel.SMS);
            assertThat(message.account()).isEqualTo(CUSTOMER);
            assertThat(message.text()).isEqualTo("订单 SO-1 已发货：顺丰 SF-1，共 2 件。");
            assertThat(message.about()).isEqualTo("order-SO-1");
        });
    }

    @Test
    void futures_are_held_bought_received_and_shipped_and_nobody_gets_them_before_their_order() {
        office.does(place(1, futures("10")));
        office.mayNot(ship(1), "ORD-8", "ORD-20");
        office.does(orderFromMaker(1));
        office.does(place(2, spot("4")));

        assertThat(office.happened(TransferReservationOpened.class))
                .containsExactly(new TransferReservationOpened(
                        line(1, 1),
                        CUSTOMER,
                        MODEL,
                        WarehouseId.MAIN,
                        Quantity.of("10"),
                        order(1),
                        TODAY,
                        office.happened(TransferReservationOpened.class)
                                .getFirst()
                                .openedBy()));
        assertThat(office.happened(PurchaseExpected.class)).hasSize(1);

        office.does(arrive(1, "10"));
        office.does(letGo(1));
        office.does(ship(1));

        assertThat(office.happened(StockReserved.class))
                .containsExactly(new StockReserved(ITEM, line(1, 1), Quantity.of("10"), order(1)));
        assertThat(office.happened(StockIssued.class)).hasSize(1);
        assertThat(office.happened(TransferReservationFulfilled.class)).hasSize(1);
        assertThat(office.askedElsewhere(QueueMessage.class))
                .extracting(message -> message.message().value())
                .containsExactly("arrived-SO-1:1", "shipped-SO-1");
    }

    @Test
    void of_a_short_delivery_the_order_gets_nothing_until_the_rest_is_there() {
        office.does(place(1, futures("10")));
        office.does(orderFromMaker(1));
        office.does(place(2, spot("4")));
        office.does(arrive(1, "8"));

        assertThat(office.happened(StockReserved.class)).isEmpty();

        office.does(receive("M-1", "2"));
        assertThat(office.happened(GoodsSetAside.class)).containsExactly(new GoodsSetAside(order(1), 1, MODEL));
    }

    @Test
    void futures_that_nobody_could_keep_in_stock_are_set_aside_when_they_arrive() {
        office.does(place(1, futures("made to measure", "10"), futures("made to measure", "10")));
        office.does(orderFromMaker(1));
        office.does(new OrderFromMaker(new PurchaseId("SO-1:2"), "和平墙纸厂", TODAY, TODAY));
        office.does(arrive(1, "10"));
        office.does(new ReceivePurchase(new PurchaseId("SO-1:2"), Quantity.of("9"), TODAY));

        assertThat(office.happened(StockEvent.class)).isEmpty();
        assertThat(office.happened(GoodsSetAside.class))
                .containsExactly(new GoodsSetAside(order(1), 1, "made to measure"));
        assertThat(office.happened(GoodsAwaited.class))
                .contains(new GoodsAwaited(order(1), 2, "made to measure", Quantity.of("1")));
    }

    @Test
    void futures_of_a_project_are_bought_when_the_deposit_is_there() {
        office.does(placeProject(1, futures("10")));
        assertThat(office.happened(PurchaseRequested.class)).isEmpty();

        office.hears(new DepositConfirmed(CUSTOMER, order(1), Money.of("50.00", CNY)));

        assertThat(office.happened(PurchaseRequested.class))
                .containsExactly(new PurchaseRequested(
                        new PurchaseId("SO-1:1"),
                        CUSTOMER,
                        order(1),
                        1,
                        MODEL,
                        WarehouseId.MAIN,
                        Quantity.of("10"),
                        TODAY.plusDays(30)));
    }

    @Test
    void a_deposit_for_a_cancelled_project_order_buys_nothing_and_the_project_has_its_goods_back() {
        office.began(PROJECT, new ProjectGoodsDrawn(PROJECT, order(1), List.of()));
        office.does(placeProject(1, futures("10")));
        office.does(cancel(1));
        office.hears(new DepositConfirmed(CUSTOMER, order(1), Money.of("50.00", CNY)));

        assertThat(office.happened(PurchaseRequested.class)).isEmpty();
        assertThat(office.askedElsewhere(ReturnDraw.class)).containsExactly(new ReturnDraw(PROJECT, order(1)));
    }

    @Test
    void what_a_cancelled_order_had_is_for_whoever_waits() {
        office.does(receive("M-1", "5"));
        office.does(place(1, spot("5"), futures("HP-9", "3")));
        office.does(place(2, spot("5")));
        office.does(cancel(1));

        assertThat(office.happened(StockFreed.class)).hasSize(1);
        assertThat(office.happened(GoodsSetAside.class)).contains(new GoodsSetAside(order(2), 1, MODEL));
        assertThat(office.happened(TransferReservationReleased.class))
                .singleElement()
                .satisfies(released -> {
                    assertThat(released.reservation()).isEqualTo(line(1, 2));
                    assertThat(released.automatic()).isFalse();
                });
        assertThat(office.happened(PurchaseDropped.class))
                .extracting(PurchaseDropped::purchase)
                .containsExactly(new PurchaseId("SO-1:2"));
        assertThat(office.askedElsewhere(ReturnDraw.class)).isEmpty();
    }

    @Test
    void what_was_ordered_for_a_cancelled_order_comes_for_others_and_nobody_is_told() {
        office.does(place(1, futures("10")));
        office.does(orderFromMaker(1));
        office.does(cancel(1));
        office.does(place(2, spot("4")));
        office.does(arrive(1, "10"));

        assertThat(office.happened(PurchaseDropped.class)).isEmpty();
        assertThat(office.happened(StockReserved.class))
                .containsExactly(new StockReserved(ITEM, line(2, 1), Quantity.of("4"), order(2)));
        assertThat(office.askedElsewhere(QueueMessage.class)).isEmpty();
    }

    @Test
    void a_purchase_that_is_given_up_is_no_longer_expected() {
        office.does(place(1, futures("10")));
        office.does(orderFromMaker(1));
        office.does(new DropPurchase(new PurchaseId("SO-1:1"), "厂家停产"));

        assertThat(office.happened(PurchaseForgotten.class)).hasSize(1);
    }

    @Test
    void goods_that_nobody_confirms_are_for_others_and_their_order_waits_again() {
        office.does(place(1, futures("10")));
        office.does(orderFromMaker(1));
        office.does(arrive(1, "10"));
        office.does(letGo(1));
        office.does(place(2, spot("4")));
        office.itIs(MONDAY.plusDays(1));
        office.does(new MissMonday(line(1, 1), MONDAY));
        assertThat(office.happened(StockFreed.class)).isEmpty();

        office.itIs(MONDAY.plusDays(8));
        office.does(new MissMonday(line(1, 1), MONDAY.plusWeeks(1)));

        assertThat(office.happened(GoodsSetAside.class)).contains(new GoodsSetAside(order(2), 1, MODEL));
        office.mayNot(ship(1), "ORD-20");
    }

    @Test
    void goods_whose_reservation_was_released_before_they_came_are_for_others() {
        office.does(place(1, futures("10")));
        office.does(orderFromMaker(1));
        office.does(new ReleaseReservation(line(1, 1), "客户不要了"));
        office.does(arrive(1, "10"));

        assertThat(office.happened(StockReceived.class)).hasSize(1);
        assertThat(office.happened(StockReserved.class)).isEmpty();
    }

    @Test
    void goods_are_held_for_a_customer_without_an_order_until_they_are_released() {
        ReservationId held = new ReservationId("T-1");
        office.does(receive("M-1", "5"));
        office.does(new OpenReservation(held, CUSTOMER, MODEL, WarehouseId.MAIN, Quantity.of("5"), null));
        office.does(place(1, spot("5")));
        assertThat(office.happened(StockReserved.class))
                .containsExactly(new StockReserved(ITEM, held, Quantity.of("5"), null));

        office.does(new ReleaseReservation(held, "客户不要了"));
        assertThat(office.happened(GoodsSetAside.class)).containsExactly(new GoodsSetAside(order(1), 1, MODEL));
    }

    @Test
    void a_count_that_takes_goods_away_makes_their_order_wait() {
        office.does(receive("M-1", "5"));
        office.does(place(1, spot("5")));
        office.does(letGo(1));
        office.does(
                new CountStock(ITEM, new MovementId("C-1"), MODEL, WarehouseId.MAIN, Quantity.of("4"), TODAY, "破损"));

        office.mayNot(ship(1), "ORD-20");
    }

    @Test
    void goods_that_were_sent_are_expected_where_they_go() {
        StockItemId there = new StockItemId("SOUTH:W-2041");
        office.does(receive("M-1", "5"));
        office.does(new SendStock(ITEM, new MovementId("T-1"), SOUTH, Quantity.of("3"), TODAY));
        office.does(new TakeInTransfer(there, new MovementId("T-1"), TODAY));

        assertThat(office.happened(TransferExpected.class))
                .containsExactly(new TransferExpected(
                        there, new MovementId("T-1"), MODEL, SOUTH, WarehouseId.MAIN, Quantity.of("3")));
    }

    @Test
    void goods_that_came_back_in_good_order_are_stock_again() {
        ReturnId back = new ReturnId("RT-1");
        office.does(place(1, spot("12"), spot("7")));
        office.does(letGo(1));
        office.does(ship(1));
        office.does(new AuthoriseReturn(
                order(1),
                back,
                List.of(new ReturnedLine(1, Quantity.of("10")), new ReturnedLine(2, Quantity.of("7"))),
                "色差"));
        office.does(new ReceiveReturn(
                order(1),
                back,
                List.of(
                        came(1, "4", GoodsCondition.RESTOCKED),
                        came(1, "2", GoodsCondition.SCRAPPED),
                        came(1, "3", GoodsCondition.RESTOCKED),
                        came(2, "7", GoodsCondition.SCRAPPED)),
                WarehouseId.MAIN,
                TODAY));

        assertThat(office.happened(StockReceived.class)).singleElement().satisfies(received -> {
            assertThat(received.receipt()).isEqualTo(new MovementId("SO-1:RT-1:1"));
            assertThat(received.quantity()).isEqualTo(Quantity.of("7"));
            assertThat(received.reason()).isEqualTo(ReceiptReason.RETURN);
        });
    }

    @Test
    void hearing_everything_twice_is_hearing_it_once() {
        OfficeInMemory once = new OfficeInMemory(1);
        aBusyDayIn(once);
        aBusyDayIn(office);

        assertThat(office.happened()).isEqualTo(once.happened());
    }

    @Test
    void hearing_everything_again_moves_no_goods_and_every_order_knows_in_the_end_what_it_knew() {
        aBusyDayIn(office);
        List<Object> before = office.happened();

        office.hearsEverythingAgain();

        List<Object> again = office.happened();
        assertThat(again.subList(before.size(), again.size()))
                .hasOnlyElementsOfTypes(GoodsAwaited.class, GoodsSetAside.class);
        assertThat(again.getLast()).isEqualTo(new GoodsSetAside(order(2), 1, MODEL));
        office.does(letGo(2));
        office.does(ship(2));
    }

    private static void aBusyDayIn(OfficeInMemory office) {
        office.does(receive("M-1", "6"));
        office.does(place(1, spot("5"), futures("10")));
        office.does(place(2, spot("5")));
        office.does(place(3, spot("4"), futures("HP-9", "3")));
        office.does(orderFromMaker(1, 2));
        office.does(cancel(3));
        office.does(new ReceivePurchase(new PurchaseId("SO-1:2"), Quantity.of("12"), TODAY));
        office.does(letGo(1));
        office.does(ship(1));
        office.does(receive("M-2", "2"));
    }

    private static OrderId order(int number) {
        return new OrderId("SO-" + number);
    }

    private static ReservationId line(int order, int line) {
        return ReservationId.ofLine(order(order), line);
    }

    private static OrderLine spot(String quantity) {
        return lineOf(MODEL, quantity, Supply.SPOT);
    }

    private static OrderLine futures(String quantity) {
        return futures(MODEL, quantity);
    }

    private static OrderLine futures(String model, String quantity) {
        return lineOf(model, quantity, Supply.FUTURES);
    }

    private static OrderLine lineOf(String model, String quantity, Supply supply) {
        return OrderLine.priced(
                model,
                null,
                Quantity.of(quantity),
                UnitOfMeasure.ROLL,
                UnitPrice.of("10"),
                supply,
                supply == Supply.FUTURES ? TODAY.plusDays(30) : null,
                CNY);
    }

    private static PlaceOrder place(int number, OrderLine... lines) {
        return place(number, OrderKind.STANDARD, null, lines);
    }

    private static PlaceOrder placeProject(int number, OrderLine... lines) {
        return place(number, OrderKind.PROJECT, PROJECT, lines);
    }

    private static PlaceOrder place(int number, OrderKind kind, @Nullable ProjectId project, OrderLine... lines) {
        return new PlaceOrder(order(number), CUSTOMER, kind, CNY, List.of(lines), null, null, project, null, null);
    }

    private static AuthoriseShipment letGo(int number) {
        return new AuthoriseShipment(order(number), ShippingBasis.SLIP_SEEN, null);
    }

    private static ShipOrder ship(int number) {
        return new ShipOrder(order(number), TODAY, "顺丰", "SF-" + number, 2);
    }

    private static CancelOrder cancel(int number) {
        return new CancelOrder(order(number), "客户改主意");
    }

    private static OrderFromMaker orderFromMaker(int number) {
        return orderFromMaker(number, 1);
    }

    private static OrderFromMaker orderFromMaker(int number, int line) {
        return new OrderFromMaker(PurchaseId.forGoodsOf(line(number, line)), "和平墙纸厂", TODAY, TODAY.plusDays(20));
    }

    private static ReceivePurchase arrive(int number, String quantity) {
        return new ReceivePurchase(PurchaseId.forGoodsOf(line(number, 1)), Quantity.of(quantity), TODAY);
    }

    private static ReceiveStock receive(String receipt, String quantity) {
        return new ReceiveStock(
                ITEM,
                new MovementId(receipt),
                MODEL,
                WarehouseId.MAIN,
                Quantity.of(quantity),
                ReceiptReason.OPENING,
                TODAY,
                null);
    }

    private static ReceivedGoods came(int line, String quantity, GoodsCondition condition) {
        return new ReceivedGoods(line, MODEL, Quantity.of(quantity), condition);
    }
}
