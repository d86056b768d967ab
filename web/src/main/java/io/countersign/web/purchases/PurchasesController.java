package io.countersign.web.purchases;

import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.purchase.PurchaseCommand.DropPurchase;
import io.countersign.purchase.PurchaseCommand.OrderFromMaker;
import io.countersign.purchase.PurchaseCommand.ReceivePurchase;
import io.countersign.purchase.PurchaseId;
import io.countersign.purchase.PurchaseQuery.FindPurchase;
import io.countersign.purchase.PurchaseQuery.ListPurchases;
import io.countersign.purchase.PurchaseQuery.ListPurchases.Purchases;
import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.purchases.PurchaseRequests.MakerOrder;
import io.countersign.web.purchases.PurchaseRequests.PurchaseArrival;
import io.countersign.web.purchases.PurchaseRequests.PurchaseDrop;
import io.countersign.web.purchases.PurchaseRequests.PurchasesAsked;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.signin.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Purchases: asked for by an order, ordered from a maker, arrived or given up. */
@RestController
@RequestMapping(PurchasesController.ADDRESS)
@Tag(name = "purchases", description = "Purchases: asked for by an order, ordered from a maker, arrived or given up.")
final class PurchasesController {

    static final String ADDRESS = Api.ROOT + "/purchases";

    private final Messages messages;
    private final PeopleDirectory directory;

    PurchasesController(Messages messages, PeopleDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Operation(summary = "List the purchases by number, perhaps only those to buy, those ordered, or those overdue.")
    ResponseEntity<Page<ShownPurchase>> list(
            @ParameterObject PurchasesAsked asked, Sender sender, HttpServletRequest request) {
        Purchases found = messages.ask(
                new ListPurchases(asked.state(), asked.after(), Page.limit(asked.limit())), Purchases.class, sender);
        var names = directory.namesOf(
                found.purchases().stream().flatMap(ShownPurchase::people).toList());
        PurchaseId next = found.next();
        return Page.answer(
                found.purchases().stream()
                        .map(purchase -> ShownPurchase.of(purchase, names))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }

    @GetMapping("/{purchase}")
    @Operation(
            summary = "Look a purchase up.",
            description = "It has the number of the order, a colon and the number of the line that it is for.")
    ResponseEntity<ShownPurchase> show(@PathVariable PurchaseId purchase, Sender sender) {
        return answer(purchase, sender);
    }

    @PostMapping("/{purchase}/order")
    @Sends(OrderFromMaker.class)
    @Operation(summary = "Say that the goods were ordered from a maker.")
    ResponseEntity<ShownPurchase> order(
            @PathVariable PurchaseId purchase, @RequestBody MakerOrder body, @IfMatch Sender sender) {
        messages.sendAndWait(new OrderFromMaker(purchase, body.maker(), body.orderedOn(), body.expectedOn()), sender);
        awaitReactions(sender);
        return answer(purchase, sender);
    }

    @PostMapping("/{purchase}/arrival")
    @Sends(ReceivePurchase.class)
    @Operation(
            summary = "Say that the goods arrived.",
            description = "They are in the warehouse's stock, and set aside for the order they were bought for.")
    ResponseEntity<ShownPurchase> receive(
            @PathVariable PurchaseId purchase, @RequestBody PurchaseArrival body, @IfMatch Sender sender) {
        messages.sendAndWait(new ReceivePurchase(purchase, body.quantity(), body.arrivedOn()), sender);
        awaitReactions(sender);
        return answer(purchase, sender);
    }

    @PostMapping("/{purchase}/drop")
    @Sends(DropPurchase.class)
    @Operation(summary = "Give a purchase up before its goods arrive.")
    ResponseEntity<ShownPurchase> drop(
            @PathVariable PurchaseId purchase, @RequestBody PurchaseDrop body, @IfMatch Sender sender) {
        messages.sendAndWait(new DropPurchase(purchase, body.reason()), sender);
        awaitReactions(sender);
        return answer(purchase, sender);
    }

    private void awaitReactions(Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
    }

    private ResponseEntity<ShownPurchase> answer(PurchaseId number, Sender sender) {
        Purchase purchase = messages.find(new FindPurchase(number), Purchase.class, sender)
                .orElseThrow(() -> Rejected.unknown("purchase"));
        ShownPurchase shown = ShownPurchase.of(
                purchase, directory.namesOf(ShownPurchase.people(purchase).toList()));
        return Versions.shown(shown, purchase.version());
    }
}
