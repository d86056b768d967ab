package io.countersign.web.dispatches;

import io.countersign.dispatch.DispatchCommand.ConfirmReceipt;
import io.countersign.dispatch.DispatchCommand.RegisterDispatch;
import io.countersign.dispatch.DispatchCommand.TrackDispatch;
import io.countersign.dispatch.DispatchId;
import io.countersign.dispatch.DispatchQuery.Dispatch;
import io.countersign.dispatch.DispatchQuery.FindDispatch;
import io.countersign.dispatch.DispatchQuery.ListDispatches;
import io.countersign.web.accounts.KnownAccounts;
import io.countersign.web.dispatches.DispatchRequests.DispatchesAsked;
import io.countersign.web.dispatches.DispatchRequests.NewDispatch;
import io.countersign.web.dispatches.DispatchRequests.Note;
import io.countersign.web.dispatches.DispatchRequests.Receipt;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.signin.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

/** What was sent to customers beside the goods of orders: registered, tracked, received. */
@RestController
@RequestMapping(DispatchesController.ADDRESS)
@Tag(
        name = "dispatches",
        description = "What was sent to customers beside the goods of orders: registered, tracked, received.")
final class DispatchesController {

    static final String ADDRESS = Api.ROOT + "/dispatches";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;
    private final KnownAccounts accounts;

    DispatchesController(
            Messages messages, PeopleDirectory directory, DocumentNumbers numbers, KnownAccounts accounts) {
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
        this.accounts = accounts;
    }

    @PostMapping
    @Sends(RegisterDispatch.class)
    @Operation(summary = "Put on record that something was sent to a customer.")
    @ApiResponse(responseCode = "201", description = "It as it was put on record.", useReturnTypeSchema = true)
    ResponseEntity<ShownDispatch> create(@RequestBody NewDispatch body, Sender sender, HttpServletRequest request) {
        accounts.demand(body.account(), sender);
        DispatchId given = body.id();
        DispatchId number = given == null ? new DispatchId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(
                new RegisterDispatch(
                        number,
                        body.account(),
                        body.kind(),
                        body.contents(),
                        body.order(),
                        body.carrier(),
                        body.waybill(),
                        body.sentOn()),
                sender);
        Dispatch created = find(number, sender);
        return Versions.created(shown(created), created.version(), ADDRESS, number.value());
    }

    @GetMapping
    @Operation(summary = "List the dispatches by number, perhaps only those of one account or in one state.")
    ResponseEntity<Page<ShownDispatch>> list(
            @ParameterObject DispatchesAsked asked, Sender sender, HttpServletRequest request) {
        ListDispatches.Dispatches found = messages.ask(
                new ListDispatches(asked.account(), asked.state(), asked.after(), Page.limit(asked.limit())),
                ListDispatches.Dispatches.class,
                sender);
        DispatchId next = found.next();
        return Page.answer(
                found.dispatches().stream().map(this::shown).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/{dispatch}")
    @Operation(summary = "Look one of the dispatches up.")
    ResponseEntity<ShownDispatch> show(@PathVariable DispatchId dispatch, Sender sender) {
        return answer(dispatch, sender);
    }

    @PostMapping("/{dispatch}/tracking")
    @Sends(TrackDispatch.class)
    @Operation(summary = "Write down where it is.")
    ResponseEntity<ShownDispatch> track(
            @PathVariable DispatchId dispatch, @RequestBody Note body, @IfMatch Sender sender) {
        messages.sendAndWait(new TrackDispatch(dispatch, body.seenOn(), body.note()), sender);
        return answer(dispatch, sender);
    }

    @PostMapping("/{dispatch}/receipt")
    @Sends(ConfirmReceipt.class)
    @Operation(summary = "Say that the customer has it, as the customer says.")
    ResponseEntity<ShownDispatch> confirm(
            @PathVariable DispatchId dispatch, @RequestBody Receipt body, @IfMatch Sender sender) {
        messages.sendAndWait(new ConfirmReceipt(dispatch, body.receivedOn()), sender);
        return answer(dispatch, sender);
    }

    private ResponseEntity<ShownDispatch> answer(DispatchId number, Sender sender) {
        Dispatch found = find(number, sender);
        return Versions.shown(shown(found), found.version());
    }

    private Dispatch find(DispatchId number, Sender sender) {
        return messages.find(new FindDispatch(number), Dispatch.class, sender)
                .orElseThrow(() -> Rejected.unknown("dispatch"));
    }

    private ShownDispatch shown(Dispatch dispatch) {
        return ShownDispatch.of(
                dispatch, directory.namesOf(ShownDispatch.people(dispatch).toList()));
    }
}
