package io.countersign.web.reservations;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.reservation.ReservationCommand.ConfirmReservation;
import io.countersign.reservation.ReservationCommand.OpenReservation;
import io.countersign.reservation.ReservationCommand.ReleaseReservation;
import io.countersign.reservation.ReservationQuery.FindReservation;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.reservations.ReservationRequests.MondayListAsked;
import io.countersign.web.reservations.ReservationRequests.NewReservation;
import io.countersign.web.reservations.ReservationRequests.ReservationRelease;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Nothing;
import io.countersign.web.signin.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Transfer reservations: goods held for a customer from Monday to Monday. */
@RestController
@RequestMapping(ReservationsController.ADDRESS)
@Tag(name = "reservations", description = "Transfer reservations: goods held for a customer from Monday to Monday.")
final class ReservationsController {

    static final String ADDRESS = Api.ROOT + "/reservations";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;

    ReservationsController(Messages messages, PeopleDirectory directory, DocumentNumbers numbers) {
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
    }

    @PostMapping
    @Sends(OpenReservation.class)
    @Operation(
            summary = "Hold goods for a customer who has not ordered them yet.",
            description = "Goods that are ordered are held by themselves.")
    @ApiResponse(responseCode = "201", description = "The reservation as it was opened.", useReturnTypeSchema = true)
    ResponseEntity<ShownReservation> open(@RequestBody NewReservation body, Sender sender, HttpServletRequest request) {
        if (customer(body.account(), sender) == null) {
            throw Rejected.unknown("account");
        }
        ReservationId given = body.id();
        WarehouseId named = body.warehouse();
        ReservationId number = given == null ? new ReservationId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(
                new OpenReservation(
                        number,
                        body.account(),
                        body.model(),
                        named == null ? WarehouseId.MAIN : named,
                        body.quantity(),
                        null),
                sender);
        awaitReactions(sender);
        Reservation opened = find(number, sender);
        return Versions.created(shown(opened), opened.version(), ADDRESS, number.value());
    }

    @GetMapping
    @Operation(
            summary = "Show the Monday list: every open reservation, and whether it is confirmed for the week.",
            description = "What has to be asked stands first.")
    ShownMondayList list(@ParameterObject MondayListAsked asked, Sender sender) {
        MondayList list = messages.ask(new ShowMondayList(asked.on(), asked.account()), MondayList.class, sender);
        Map<CustomerAccountId, String> customers = new HashMap<>();
        list.rows().stream()
                .map(row -> row.reservation().account())
                .distinct()
                .forEach(account -> customers.put(account, customer(account, sender)));
        return ShownMondayList.of(list, customers);
    }

    @GetMapping("/{reservation}")
    @Operation(
            summary = "Look a reservation up.",
            description = "What is held for a line of an order has the number of the order, a colon and the line's.")
    ResponseEntity<ShownReservation> show(@PathVariable ReservationId reservation, Sender sender) {
        return answer(reservation, sender);
    }

    @PostMapping("/{reservation}/confirmation")
    @Sends(ConfirmReservation.class)
    @Operation(
            summary = "Say that the customer still wants the goods this week.",
            description = "The body may be left out.")
    ResponseEntity<ShownReservation> confirm(
            @PathVariable ReservationId reservation,
            @RequestBody(required = false) @Nullable Nothing body,
            @IfMatch Sender sender) {
        messages.sendAndWait(new ConfirmReservation(reservation), sender);
        return answer(reservation, sender);
    }

    @PostMapping("/{reservation}/release")
    @Sends(ReleaseReservation.class)
    @Operation(summary = "Let others buy the goods.", description = "They are available at once.")
    ResponseEntity<ShownReservation> release(
            @PathVariable ReservationId reservation, @RequestBody ReservationRelease body, @IfMatch Sender sender) {
        messages.sendAndWait(new ReleaseReservation(reservation, body.reason()), sender);
        awaitReactions(sender);
        return answer(reservation, sender);
    }

    private void awaitReactions(Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
    }

    private ResponseEntity<ShownReservation> answer(ReservationId number, Sender sender) {
        Reservation found = find(number, sender);
        return Versions.shown(shown(found), found.version());
    }

    private Reservation find(ReservationId reservation, Sender sender) {
        return messages.find(new FindReservation(reservation), Reservation.class, sender)
                .orElseThrow(() -> Rejected.unknown("reservation"));
    }

    private @Nullable String customer(CustomerAccountId account, Sender sender) {
        return messages.find(new FindAccount(account), Account.class, sender)
                .map(Account::name)
                .orElse(null);
    }

    private ShownReservation shown(Reservation reservation) {
        return ShownReservation.of(
                reservation,
                directory.namesOf(ShownReservation.people(reservation).toList()));
    }
}
