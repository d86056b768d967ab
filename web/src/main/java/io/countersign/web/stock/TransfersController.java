package io.countersign.web.stock;

import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.stock.MovementId;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.StockCommand.TakeInTransfer;
import io.countersign.stock.StockItemId;
import io.countersign.stock.StockQuery.FindTransfer;
import io.countersign.stock.StockQuery.ListTransfers;
import io.countersign.stock.StockQuery.Transfer;
import io.countersign.stock.WarehouseId;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.numbers.OneAtATime;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.stock.StockRequests.NewTransfer;
import io.countersign.web.stock.StockRequests.TransferArrival;
import io.countersign.web.stock.StockRequests.TransfersAsked;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goods that go from one warehouse to another. */
@RestController
@RequestMapping(TransfersController.ADDRESS)
@Tag(name = "stock", description = "Goods in the warehouses: received, counted, moved and shown.")
final class TransfersController {

    static final String ADDRESS = StockController.ADDRESS + "/transfers";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;
    private final OneAtATime oneAtATime;

    TransfersController(Messages messages, PeopleDirectory directory, DocumentNumbers numbers, OneAtATime oneAtATime) {
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
        this.oneAtATime = oneAtATime;
    }

    @PostMapping
    @Sends(SendStock.class)
    @Operation(
            summary = "Send goods to another warehouse.",
            description =
                    "Until they arrive there they are in transit. Only goods that nobody has a claim to are sent.")
    @ApiResponse(responseCode = "201", description = "The transfer as it was sent.", useReturnTypeSchema = true)
    ResponseEntity<ShownTransfer> send(@RequestBody NewTransfer body, Sender sender, HttpServletRequest request) {
        WarehouseId from = Kept.in(body.from());
        StockItemId item = Kept.as(body.model(), from);
        MovementId given = body.id();
        MovementId transfer = given == null ? new MovementId(numbers.forNew(request, sender)) : given;
        Transfer sent = oneAtATime.with(transfer, () -> {
            demandNotElsewhere(transfer, from, body.model(), sender);
            messages.sendAndWait(new SendStock(item, transfer, body.to(), body.quantity(), body.sentOn()), sender);
            awaitReactions(sender);
            return find(transfer, sender);
        });
        return ResponseEntity.created(Versions.at(StockController.ADDRESS, item.value()))
                .body(shown(sent));
    }

    @GetMapping
    @Operation(summary = "List the transfers by number, perhaps only those under way.")
    ResponseEntity<Page<ShownTransfer>> list(
            @ParameterObject TransfersAsked asked, Sender sender, HttpServletRequest request) {
        ListTransfers.Transfers found = messages.ask(
                new ListTransfers(asked.state(), asked.after(), Page.limit(asked.limit())),
                ListTransfers.Transfers.class,
                sender);
        var names = directory.namesOf(
                found.transfers().stream().flatMap(ShownTransfer::people).toList());
        MovementId next = found.next();
        return Page.answer(
                found.transfers().stream()
                        .map(transfer -> ShownTransfer.of(transfer, names))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }

    @PostMapping("/{transfer}/arrival")
    @Sends(TakeInTransfer.class)
    @Operation(summary = "Say that goods arrived from another warehouse.")
    ShownTransfer takeIn(@PathVariable MovementId transfer, @RequestBody TransferArrival body, Sender sender) {
        Transfer found = find(transfer, sender);
        messages.sendAndWait(
                new TakeInTransfer(Kept.as(found.model(), found.to()), transfer, body.arrivedOn()), sender);
        awaitReactions(sender);
        return shown(find(transfer, sender));
    }

    /** Goods of one model know their own transfers only; that a number is used once among all of them is seen to here. */
    private void demandNotElsewhere(MovementId transfer, WarehouseId from, String model, Sender sender) {
        Optional<Transfer> known = messages.find(new FindTransfer(transfer), Transfer.class, sender);
        if (known.isPresent()
                && !(known.get().from().equals(from) && known.get().model().equals(model))) {
            throw Rejected.refused("STK-11", "A transfer's number is used once; the same may be sent again.");
        }
    }

    private void awaitReactions(Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
    }

    private Transfer find(MovementId transfer, Sender sender) {
        return messages.find(new FindTransfer(transfer), Transfer.class, sender)
                .orElseThrow(() -> Rejected.unknown("transfer"));
    }

    private ShownTransfer shown(Transfer transfer) {
        return ShownTransfer.of(
                transfer, directory.namesOf(ShownTransfer.people(transfer).toList()));
    }
}
