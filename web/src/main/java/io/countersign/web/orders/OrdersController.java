package io.countersign.web.orders;

import io.countersign.account.AccountCommand.CoordinateOrder;
import io.countersign.account.AccountCommand.DeclineOrder;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.order.OrderCommand.InvoiceOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.order.OrderQuery.Order;
import io.countersign.project.Draw;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectCommand.ReturnDraw;
import io.countersign.project.ProjectId;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.orders.OrderRequests.Coordination;
import io.countersign.web.orders.OrderRequests.Decline;
import io.countersign.web.orders.OrderRequests.Invoice;
import io.countersign.web.orders.OrderRequests.NewOrder;
import io.countersign.web.orders.OrderRequests.OrdersAsked;
import io.countersign.web.orders.OrderRequests.Shipment;
import io.countersign.web.paging.Page;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Rejections;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Amount;
import io.countersign.web.shape.Nothing;
import io.countersign.web.signin.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders: placed, let go, shipped, invoiced.
 *
 * <p>The customer's account decides about an order's goods and money in reaction to what happens to the order. The edge
 * waits for that before it answers, so that the answer shows the decision.
 */
@RestController
@RequestMapping(OrdersController.ADDRESS)
@Tag(name = "orders", description = "Orders: placed, let go, shipped, invoiced.")
final class OrdersController {

    static final String ADDRESS = Api.ROOT + "/orders";

    private final Messages messages;
    private final DocumentNumbers numbers;

    OrdersController(Messages messages, DocumentNumbers numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    @PostMapping
    @Sends({PlaceOrder.class, DrawGoods.class, ReturnDraw.class})
    @Operation(
            summary = "Place a customer's order.",
            description = "The answer says whether the account's funds cover it, or how much is missing.")
    @ApiResponse(responseCode = "201", description = "The order as it was placed.", useReturnTypeSchema = true)
    ResponseEntity<ShownOrder> place(@RequestBody NewOrder body, Sender sender, HttpServletRequest request) {
        if (messages.find(new FindAccount(body.account()), Account.class, sender)
                .isEmpty()) {
            throw Rejected.unknown("account");
        }
        OrderId given = body.id();
        OrderId number = given == null ? new OrderId(numbers.forNew(request, sender)) : given;
        Currency named = body.currency();
        Currency currency = named == null ? Amount.USUAL : named;
        PlaceOrder placing = new PlaceOrder(
                number,
                body.account(),
                body.kind(),
                currency,
                Lines.priced(body.lines(), currency),
                body.shipMethod(),
                body.shipOn(),
                body.project(),
                body.warehouse(),
                body.goods());
        place(placing, sender);
        awaitReactions(sender);
        Order order = find(number, sender);
        return Versions.created(ShownOrder.of(order), order.version(), ADDRESS, number.value());
    }

    @GetMapping
    @Operation(summary = "List the orders by number, perhaps only those of one account or in one state.")
    ResponseEntity<Page<ShownOrder>> list(
            @ParameterObject OrdersAsked asked, Sender sender, HttpServletRequest request) {
        ListOrders.Orders found = messages.ask(
                new ListOrders(asked.account(), asked.state(), asked.after(), Page.limit(asked.limit())),
                ListOrders.Orders.class,
                sender);
        OrderId next = found.next();
        return Page.answer(
                found.orders().stream().map(ShownOrder::of).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/{order}")
    @Operation(summary = "Look an order up.")
    ResponseEntity<ShownOrder> show(@PathVariable OrderId order, Sender sender) {
        return answer(order, sender);
    }

    @PostMapping("/{order}/outbound-slip")
    @Sends(IssueOutboundSlip.class)
    @Operation(
            summary = "Let the goods of an order go, if the money for them is there.",
            description = "The body may be left out.")
    ResponseEntity<ShownOrder> issueOutboundSlip(
            @PathVariable OrderId order,
            @RequestBody(required = false) @Nullable Nothing body,
            @IfMatch Sender sender) {
        return tellAccount(order, account -> new IssueOutboundSlip(account, order), sender);
    }

    @PostMapping("/{order}/coordination")
    @Sends(CoordinateOrder.class)
    @Operation(
            summary = "Agree, as the regional manager, to an order that needs it.",
            description = "The answer says whether the account's funds cover it, or how much is missing.")
    ResponseEntity<ShownOrder> coordinate(
            @PathVariable OrderId order, @RequestBody Coordination body, @IfMatch Sender sender) {
        return tellAccount(order, account -> new CoordinateOrder(account, order, body.remark()), sender);
    }

    @PostMapping("/{order}/decline")
    @Sends(DeclineOrder.class)
    @Operation(summary = "Decline, as the regional manager, an order that needs agreement.")
    ResponseEntity<ShownOrder> decline(@PathVariable OrderId order, @RequestBody Decline body, @IfMatch Sender sender) {
        return tellAccount(order, account -> new DeclineOrder(account, order, body.reason()), sender);
    }

    @PostMapping("/{order}/shipment")
    @Sends(ShipOrder.class)
    @Operation(summary = "Say that the goods left.")
    ResponseEntity<ShownOrder> ship(@PathVariable OrderId order, @RequestBody Shipment body, @IfMatch Sender sender) {
        messages.sendAndWait(
                new ShipOrder(order, body.shippedOn(), body.carrier(), body.waybill(), body.parcels()), sender);
        return answer(order, sender);
    }

    @PostMapping("/{order}/invoice")
    @Sends(InvoiceOrder.class)
    @Operation(summary = "Bill a shipped order.", description = "From then on the customer's account owes it.")
    ResponseEntity<ShownOrder> invoice(@PathVariable OrderId order, @RequestBody Invoice body, @IfMatch Sender sender) {
        messages.sendAndWait(new InvoiceOrder(order, body.invoice(), body.invoicedOn(), body.dueOn()), sender);
        awaitReactions(sender);
        return answer(order, sender);
    }

    /**
     * An order of a project takes its goods from the project before it is placed, so that a price or a quantity beyond
     * what was granted is refused to whoever asks. What an order took that could not be placed goes back.
     */
    private void place(PlaceOrder order, Sender sender) {
        ProjectId project = order.project();
        if (project == null) {
            messages.sendAndWait(order, sender);
            return;
        }
        messages.sendAndWait(
                new DrawGoods(project, order.account(), order.order(), Draw.ofLines(order.lines())), sender);
        try {
            messages.sendAndWait(order, sender);
        } catch (RuntimeException e) {
            if (Rejections.isRefusal(e)
                    && messages.find(new FindOrder(order.order()), Order.class, sender)
                            .isEmpty()) {
                messages.sendAndWait(new ReturnDraw(project, order.order()), sender);
            }
            throw e;
        }
    }

    /** The account decides, but whoever asks has looked at the order: it is the order's version that counts. */
    private ResponseEntity<ShownOrder> tellAccount(
            OrderId order, Function<CustomerAccountId, Object> command, Sender sender) {
        Order found = find(order, sender);
        Versions.demand(found.version(), sender.expectedVersion());
        Sender unconditional = new Sender(sender.actor(), sender.onBehalfOf(), sender.request(), null);
        messages.sendAndWait(command.apply(found.account()), unconditional);
        awaitReactions(sender);
        return answer(order, sender);
    }

    private void awaitReactions(Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
    }

    private ResponseEntity<ShownOrder> answer(OrderId number, Sender sender) {
        Order order = find(number, sender);
        return Versions.shown(ShownOrder.of(order), order.version());
    }

    private Order find(OrderId order, Sender sender) {
        return messages.find(new FindOrder(order), Order.class, sender).orElseThrow(() -> Rejected.unknown("order"));
    }
}
