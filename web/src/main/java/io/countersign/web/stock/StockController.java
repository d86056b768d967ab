package io.countersign.web.stock;

import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.stock.MovementId;
import io.countersign.stock.StockCommand.CountStock;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockItemId;
import io.countersign.stock.StockQuery.FindStockItem;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListMovements;
import io.countersign.stock.StockQuery.ListMovements.Movement;
import io.countersign.stock.StockQuery.ListMovements.Movements;
import io.countersign.stock.StockQuery.ListStock;
import io.countersign.stock.WarehouseId;
import io.countersign.web.exports.Chosen;
import io.countersign.web.exports.Exports;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.pages.Pages;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.stock.StockRequests.MovementsAsked;
import io.countersign.web.stock.StockRequests.NewCount;
import io.countersign.web.stock.StockRequests.NewReceipt;
import io.countersign.web.stock.StockRequests.StockAsked;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goods in the warehouses: received, counted, and shown. */
@RestController
@RequestMapping(Api.ROOT)
@Tag(name = "stock", description = "Goods in the warehouses: received, counted, moved and shown.")
final class StockController {

    static final String ADDRESS = Api.ROOT + "/stock";

    private static final String CSV = "text/csv";
    private static final String STOCK = "/stock";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;
    private final Pages pages;
    private final Exports exports;

    StockController(
            Messages messages, PeopleDirectory directory, DocumentNumbers numbers, Pages pages, Exports exports) {
        this.exports = exports;
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
        this.pages = pages;
    }

    @PostMapping(STOCK + "/receipts")
    @Sends(ReceiveStock.class)
    @Operation(
            summary = "Say that goods came in.",
            description = "Whoever waits for them longest is served first. What a purchase brings is received there.")
    @ApiResponse(
            responseCode = "201",
            description = "How the goods stand after the receipt.",
            useReturnTypeSchema = true)
    ResponseEntity<ShownBooking> receive(@RequestBody NewReceipt body, Sender sender, HttpServletRequest request) {
        WarehouseId warehouse = Kept.in(body.warehouse());
        StockItemId item = Kept.as(body.model(), warehouse);
        MovementId given = body.id();
        MovementId receipt = given == null ? new MovementId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(
                new ReceiveStock(
                        item,
                        receipt,
                        body.model(),
                        warehouse,
                        body.quantity(),
                        body.reason(),
                        body.receivedOn(),
                        null),
                sender);
        return booked(receipt, item, sender);
    }

    @PostMapping(STOCK + "/counts")
    @Sends(CountStock.class)
    @Operation(
            summary = "Say what was counted.",
            description = "What differs from the ledger becomes a fact of its own, and needs a reason.")
    @ApiResponse(responseCode = "201", description = "How the goods stand after the count.", useReturnTypeSchema = true)
    ResponseEntity<ShownBooking> count(@RequestBody NewCount body, Sender sender, HttpServletRequest request) {
        WarehouseId warehouse = Kept.in(body.warehouse());
        StockItemId item = Kept.as(body.model(), warehouse);
        MovementId given = body.id();
        MovementId count = given == null ? new MovementId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(
                new CountStock(item, count, body.model(), warehouse, body.counted(), body.countedOn(), body.reason()),
                sender);
        return booked(count, item, sender);
    }

    @GetMapping(STOCK)
    @Operation(
            summary = "Show what is in the warehouses today.",
            description = "One entry for each model in each warehouse, and one total for each model.")
    ShownStock list(@ParameterObject StockAsked asked, Sender sender) {
        return ShownStock.of(ask(asked, sender));
    }

    @GetMapping(value = STOCK + ".csv", produces = CSV)
    @Operation(summary = "Download today's stock list as a file for a spreadsheet.")
    @ApiResponse(
            responseCode = "200",
            description = "One line for each model in each warehouse, and one total for each model.",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ResponseEntity<String> download(@ParameterObject StockAsked asked, Sender sender, HttpServletRequest request) {
        ListStock.Stock stock = ask(asked, sender);
        WarehouseId warehouse = asked.warehouse();
        exports.takes(
                new Exported(
                        "stock",
                        ExportFormat.CSV,
                        new Chosen()
                                .with("warehouse", warehouse == null ? null : warehouse.value())
                                .with("model", asked.model())
                                .searching("text", asked.text())
                                .filters(),
                        stock.on(),
                        null,
                        null),
                sender);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"stock-" + stock.on() + ".csv\"")
                .body(new StockCsv(pages.pageFor(request)).of(stock));
    }

    @GetMapping(STOCK + "/{item}")
    @Operation(
            summary = "Look up a model in a warehouse.",
            description = "Its number is the warehouse, a colon and the model, such as MAIN:W-2041.")
    ResponseEntity<ShownStockCard> show(@PathVariable StockItemId item, Sender sender) {
        Item found = find(item, sender);
        return Versions.shown(ShownStockCard.of(found), found.version());
    }

    @GetMapping(STOCK + "/{item}/movements")
    @Operation(
            summary = "List what happened to a model in a warehouse, oldest first.",
            description = "What its movements added comes to what lies there.")
    ResponseEntity<Page<ShownMovement>> movements(
            @PathVariable StockItemId item,
            @ParameterObject MovementsAsked asked,
            Sender sender,
            HttpServletRequest request) {
        find(item, sender);
        Long after = asked.after();
        Movements found = messages.ask(
                new ListMovements(item, after == null ? 0 : after, Page.limit(asked.limit())), Movements.class, sender);
        var names =
                directory.namesOf(found.movements().stream().map(Movement::by).toList());
        Long next = found.next();
        return Page.answer(
                found.movements().stream()
                        .map(movement -> ShownMovement.of(movement, names))
                        .toList(),
                next == null ? null : next.toString(),
                request);
    }

    private ListStock.Stock ask(StockAsked asked, Sender sender) {
        return messages.ask(
                new ListStock(asked.warehouse(), asked.model(), asked.text()), ListStock.Stock.class, sender);
    }

    /** Whoever waited for the goods may have been served in the meantime: the answer shows it. */
    private ResponseEntity<ShownBooking> booked(MovementId movement, StockItemId number, Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
        Item item = find(number, sender);
        return Versions.created(
                new ShownBooking(movement.value(), ShownStockCard.of(item)), item.version(), ADDRESS, number.value());
    }

    private Item find(StockItemId item, Sender sender) {
        return messages.find(new FindStockItem(item), Item.class, sender)
                .orElseThrow(() -> Rejected.unknown("stock item"));
    }
}
