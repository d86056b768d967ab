package io.countersign.web.orders;

import io.countersign.account.CreditNoteNumber;
import io.countersign.account.HoldReason;
import io.countersign.account.ShippingBasis;
import io.countersign.identity.Id;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.GoodsCondition;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery.AwaitedGoods;
import io.countersign.order.OrderQuery.Deposit;
import io.countersign.order.OrderQuery.GoodsReturn;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.ReturnState;
import io.countersign.order.OrderQuery.State;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnedLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is shown.
 *
 * @param lines empty in lists
 * @param project the registration, for a project order
 * @param warehouse from where; MAIN when absent
 * @param heldFor why the regional manager has to agree, while it is held
 * @param shortBy how much money is missing, while it is withheld
 * @param deposit what has to be confirmed before its goods are ordered from a maker
 * @param awaited goods that are not there yet
 * @param basis why the goods may leave
 * @param release the credit release they leave on
 * @param endedBecause why it was declined or cancelled
 * @param version stands in the header {@code ETag} too
 */
record ShownOrder(
        String id,
        String account,
        OrderKind kind,
        State state,
        String currency,
        List<ShownLine> lines,
        String total,
        Goods goods,
        @Nullable String project,
        @Nullable String warehouse,
        List<HoldReason> heldFor,
        @Nullable String shortBy,
        @Nullable ShownDeposit deposit,
        List<ShownAwaitedGoods> awaited,
        @Nullable ShippingBasis basis,
        @Nullable String release,
        @Nullable String shipMethod,
        @Nullable LocalDate shipOn,
        @Nullable LocalDate shippedOn,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable String invoice,
        @Nullable LocalDate invoicedOn,
        @Nullable LocalDate dueOn,
        @Nullable String endedBecause,
        List<ShownReturn> returns,
        long version) {

    static ShownOrder of(Order order) {
        Goods goods = order.goods();
        Deposit deposit = order.deposit();
        return new ShownOrder(
                order.order().value(),
                order.account().value(),
                order.kind(),
                order.state(),
                order.total().currency().getCurrencyCode(),
                order.lines().stream().map(ShownLine::of).toList(),
                order.total().toDecimal(),
                goods == null ? Goods.WALL_COVERINGS : goods,
                number(order.project()),
                number(order.warehouse()),
                order.heldFor(),
                decimal(order.shortBy()),
                deposit == null ? null : ShownDeposit.of(deposit),
                order.awaited().stream().map(ShownAwaitedGoods::of).toList(),
                order.basis(),
                number(order.release()),
                order.shipMethod(),
                order.shipOn(),
                order.shippedOn(),
                order.carrier(),
                order.waybill(),
                number(order.invoice()),
                order.invoicedOn(),
                order.dueOn(),
                order.endedBecause(),
                order.returns().stream().map(ShownReturn::of).toList(),
                order.version());
    }

    private static @Nullable String number(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String decimal(@Nullable Money money) {
        return money == null ? null : money.toDecimal();
    }

    /** One line of it. */
    record ShownLine(
            String model,
            @Nullable String patternBook,
            String quantity,
            UnitOfMeasure unit,
            String unitPrice,
            Supply supply,
            @Nullable LocalDate expectedOn,
            String amount) {

        static ShownLine of(OrderLine line) {
            return new ShownLine(
                    line.model(),
                    line.patternBook(),
                    line.quantity().toString(),
                    line.unit(),
                    line.unitPrice().toString(),
                    line.supply(),
                    line.expectedOn(),
                    line.amount().toDecimal());
        }
    }

    /** Money that a project order needs before its goods are ordered from a maker. */
    record ShownDeposit(String amount, boolean confirmed) {

        static ShownDeposit of(Deposit deposit) {
            return new ShownDeposit(deposit.amount().toDecimal(), deposit.confirmed());
        }
    }

    /**
     * Goods of a line that are not there yet.
     *
     * @param line the number of the line, from 1
     */
    record ShownAwaitedGoods(int line, String model, String missing) {

        static ShownAwaitedGoods of(AwaitedGoods goods) {
            return new ShownAwaitedGoods(
                    goods.line(), goods.model(), goods.missing().toString());
        }
    }

    /**
     * Goods that the customer sends back.
     *
     * @param lines what may come back
     * @param received what came back
     */
    record ShownReturn(
            String id,
            ReturnState state,
            List<ShownReturnedLine> lines,
            String reason,
            List<ShownReceivedGoods> received,
            @Nullable String warehouse,
            @Nullable LocalDate receivedOn,
            @Nullable String creditNote,
            @Nullable String credited,
            @Nullable LocalDate creditedOn) {

        static ShownReturn of(GoodsReturn goods) {
            CreditNoteNumber creditNote = goods.creditNote();
            return new ShownReturn(
                    goods.goodsReturn().value(),
                    goods.state(),
                    goods.lines().stream().map(ShownReturnedLine::of).toList(),
                    goods.reason(),
                    goods.received().stream().map(ShownReceivedGoods::of).toList(),
                    number(goods.warehouse()),
                    goods.receivedOn(),
                    creditNote == null ? null : creditNote.value(),
                    decimal(goods.credited()),
                    goods.creditedOn());
        }
    }

    /**
     * Goods that may come back.
     *
     * @param line the number of the line, from 1
     */
    record ShownReturnedLine(int line, String quantity) {

        static ShownReturnedLine of(ReturnedLine line) {
            return new ShownReturnedLine(line.line(), line.quantity().toString());
        }
    }

    /**
     * Goods that came back.
     *
     * @param line the number of the line, from 1
     */
    record ShownReceivedGoods(int line, String model, String quantity, GoodsCondition condition) {

        static ShownReceivedGoods of(ReceivedGoods goods) {
            return new ShownReceivedGoods(
                    goods.line(), goods.model(), goods.quantity().toString(), goods.condition());
        }
    }
}
