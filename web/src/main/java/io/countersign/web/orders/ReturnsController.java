package io.countersign.web.orders;

import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.order.OrderCommand.AuthoriseReturn;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderCommand.CreditReturn;
import io.countersign.order.OrderCommand.ReceiveReturn;
import io.countersign.order.OrderId;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnId;
import io.countersign.order.ReturnedLine;
import io.countersign.stock.WarehouseId;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.orders.ReturnRequests.Cancellation;
import io.countersign.web.orders.ReturnRequests.NewReturn;
import io.countersign.web.orders.ReturnRequests.ReturnCredit;
import io.countersign.web.orders.ReturnRequests.ReturnReceipt;
import io.countersign.web.orders.ReturnRequests.ReturnedGoods;
import io.countersign.web.problem.FieldProblem;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.signin.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders that are given up before their goods leave, and goods that come back after they left. */
@RestController
@RequestMapping(OrdersController.ADDRESS + "/{order}")
@Tag(name = "returns", description = "Orders that are given up, and goods that come back.")
final class ReturnsController {

    private final Messages messages;
    private final DocumentNumbers numbers;

    ReturnsController(Messages messages, DocumentNumbers numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    @PostMapping("/cancellation")
    @Sends(CancelOrder.class)
    @Operation(
            summary = "Give an order up before its goods leave.",
            description = "What was set aside for it can be bought by others, and its money is available again.")
    ResponseEntity<ShownOrder> cancel(
            @PathVariable OrderId order, @RequestBody Cancellation body, @IfMatch Sender sender) {
        messages.sendAndWait(new CancelOrder(order, body.reason()), sender);
        return answer(order, sender);
    }

    @PostMapping("/returns")
    @Sends(AuthoriseReturn.class)
    @Operation(summary = "Let a customer send goods back.")
    ResponseEntity<ShownOrder> authorise(
            @PathVariable OrderId order,
            @RequestBody NewReturn body,
            @IfMatch Sender sender,
            HttpServletRequest request) {
        ReturnId given = body.id();
        ReturnId number = given == null ? new ReturnId(numbers.forNew(request, sender)) : given;
        List<ReturnedLine> lines = body.lines().stream()
                .map(line -> new ReturnedLine(line.line(), line.quantity()))
                .toList();
        messages.sendAndWait(new AuthoriseReturn(order, number, lines, body.reason()), sender);
        return answer(order, sender);
    }

    @PostMapping("/returns/{return}/receipt")
    @Sends(ReceiveReturn.class)
    @Operation(
            summary = "Say that goods came back, and in which condition.",
            description = "What can be sold again is in the warehouse's stock.")
    ResponseEntity<ShownOrder> receive(
            @PathVariable OrderId order,
            @PathVariable("return") ReturnId number,
            @RequestBody ReturnReceipt body,
            @IfMatch Sender sender) {
        List<ReceivedGoods> goods = goodsOf(find(order, sender), body.goods());
        WarehouseId named = body.warehouse();
        messages.sendAndWait(
                new ReceiveReturn(order, number, goods, named == null ? WarehouseId.MAIN : named, body.receivedOn()),
                sender);
        return answer(order, sender);
    }

    @PostMapping("/returns/{return}/credit")
    @Sends(CreditReturn.class)
    @Operation(
            summary = "Credit the customer for goods that came back.",
            description = "The customer's account owes that much less.")
    ResponseEntity<ShownOrder> credit(
            @PathVariable OrderId order,
            @PathVariable("return") ReturnId number,
            @RequestBody ReturnCredit body,
            @IfMatch Sender sender) {
        messages.sendAndWait(new CreditReturn(order, number, body.creditNote(), body.creditedOn()), sender);
        return answer(order, sender);
    }

    /** The goods with the models that the order's lines are of. */
    private static List<ReceivedGoods> goodsOf(Order order, List<ReturnedGoods> goods) {
        List<FieldProblem> problems = new ArrayList<>();
        List<ReceivedGoods> received = new ArrayList<>();
        for (int i = 0; i < goods.size(); i++) {
            ReturnedGoods one = goods.get(i);
            if (one.line() > order.lines().size()) {
                problems.add(new FieldProblem("goods[" + i + "].line", "is the number of a line of the order"));
            } else {
                String model = order.lines().get(one.line() - 1).model();
                received.add(new ReceivedGoods(one.line(), model, one.quantity(), one.condition()));
            }
        }
        if (!problems.isEmpty()) {
            throw Rejected.shape(problems);
        }
        return received;
    }

    /** The order, when the account and the warehouses have reacted to what happened to it. */
    private ResponseEntity<ShownOrder> answer(OrderId number, Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
        Order order = find(number, sender);
        return Versions.shown(ShownOrder.of(order), order.version());
    }

    private Order find(OrderId order, Sender sender) {
        return messages.find(new FindOrder(order), Order.class, sender).orElseThrow(() -> Rejected.unknown("order"));
    }
}
