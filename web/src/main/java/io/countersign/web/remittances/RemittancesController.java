package io.countersign.web.remittances;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.FindRemittance;
import io.countersign.remittance.RemittanceQuery.ListRemittances;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.numbers.OneAtATime;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonKind;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.remittances.RemittanceRequests.Confirmation;
import io.countersign.web.remittances.RemittanceRequests.NewRemittance;
import io.countersign.web.remittances.RemittanceRequests.Reallocation;
import io.countersign.web.remittances.RemittanceRequests.Rejection;
import io.countersign.web.remittances.RemittanceRequests.RemittancesAsked;
import io.countersign.web.remittances.RemittanceRequests.Reversal;
import io.countersign.web.remittances.RemittanceRequests.Share;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Amount;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remittances: recorded by those who see the slip, decided by finance. */
@RestController
@RequestMapping(RemittancesController.ADDRESS)
@Tag(name = "remittances", description = "Remittances: recorded by those who see the slip, decided by finance.")
final class RemittancesController {

    static final String ADDRESS = Api.ROOT + "/remittances";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers documents;
    private final Numbers numbers;
    private final OneAtATime oneAtATime;

    RemittancesController(
            Messages messages,
            PeopleDirectory directory,
            DocumentNumbers documents,
            Numbers numbers,
            OneAtATime oneAtATime) {
        this.messages = messages;
        this.directory = directory;
        this.documents = documents;
        this.numbers = numbers;
        this.oneAtATime = oneAtATime;
    }

    @PostMapping
    @Sends(RecordRemittance.class)
    @Operation(
            summary = "Put the proof of a payment on an account.",
            description = "The same number with the same content again is accepted and changes nothing.")
    @ApiResponse(responseCode = "201", description = "The remittance as it was recorded.", useReturnTypeSchema = true)
    ResponseEntity<ShownRemittance> record(
            @RequestBody NewRemittance body,
            @AuthenticationPrincipal SignedIn who,
            Sender sender,
            HttpServletRequest request) {
        RemittanceId given = body.id();
        RemittanceId number = given == null ? new RemittanceId(documents.forNew(request, sender)) : given;
        Remittance recorded = oneAtATime.with(number, () -> {
            Optional<Remittance> known = messages.find(new FindRemittance(number), Remittance.class, sender);
            if (known.isPresent() && !known.get().account().equals(body.account())) {
                throw Rejected.refused("REM-1", "A remittance number is used once.");
            }
            messages.sendAndWait(new RecordRemittance(body.account(), number, slip(body, who)), sender);
            return find(number, sender);
        });
        return ResponseEntity.created(Versions.at(ADDRESS, number.value())).body(shown(recorded));
    }

    @GetMapping
    @Operation(summary = "List the remittances by number, perhaps only those of one account or in one state.")
    ResponseEntity<Page<ShownRemittance>> list(
            @ParameterObject RemittancesAsked asked, Sender sender, HttpServletRequest request) {
        ListRemittances.Remittances found = messages.ask(
                new ListRemittances(asked.account(), asked.state(), asked.after(), Page.limit(asked.limit())),
                ListRemittances.Remittances.class,
                sender);
        var names = directory.namesOf(
                found.remittances().stream().flatMap(ShownRemittance::people).toList());
        RemittanceId next = found.next();
        return Page.answer(
                found.remittances().stream()
                        .map(remittance -> ShownRemittance.of(remittance, names))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }

    @GetMapping("/{remittance}")
    @Operation(summary = "Look a remittance up.")
    ShownRemittance show(@PathVariable RemittanceId remittance, Sender sender) {
        return shown(find(remittance, sender));
    }

    @PostMapping("/{remittance}/confirmation")
    @Sends(ConfirmRemittance.class)
    @Operation(
            summary = "Say that the money is there, and exactly how much of it.",
            description = "Nobody confirms a remittance that they recorded.")
    ShownRemittance confirm(@PathVariable RemittanceId remittance, @RequestBody Confirmation body, Sender sender) {
        Remittance found = target(remittance, sender);
        Money amount = body.amount().in(currencyOf(found), "amount");
        messages.sendAndWait(new ConfirmRemittance(found.account(), remittance, amount, body.valueDate()), sender);
        return shown(find(remittance, sender));
    }

    @PostMapping("/{remittance}/rejection")
    @Sends(RejectRemittance.class)
    @Operation(summary = "Say that the money never came.")
    ShownRemittance reject(@PathVariable RemittanceId remittance, @RequestBody Rejection body, Sender sender) {
        Remittance found = target(remittance, sender);
        messages.sendAndWait(new RejectRemittance(found.account(), remittance, body.reason()), sender);
        return shown(find(remittance, sender));
    }

    @PostMapping("/{remittance}/reversal")
    @Sends(ReverseRemittance.class)
    @Operation(summary = "Take confirmed money back because it bounced.")
    ShownRemittance reverse(@PathVariable RemittanceId remittance, @RequestBody Reversal body, Sender sender) {
        Remittance found = target(remittance, sender);
        messages.sendAndWait(
                new ReverseRemittance(found.account(), remittance, body.reversedOn(), body.reason()), sender);
        return shown(find(remittance, sender));
    }

    @PostMapping("/{remittance}/allocations")
    @Sends(ReallocateRemittance.class)
    @Operation(summary = "Put confirmed money towards these orders, instead of those it was put towards before.")
    ShownRemittance reallocate(@PathVariable RemittanceId remittance, @RequestBody Reallocation body, Sender sender) {
        Remittance found = target(remittance, sender);
        Currency currency = currencyOf(found);
        List<ReallocateRemittance.Share> shares = new ArrayList<>();
        for (Share share : body.shares()) {
            String field = "shares[" + shares.size() + "].amount";
            shares.add(
                    new ReallocateRemittance.Share(share.order(), share.amount().in(currency, field)));
        }
        messages.sendAndWait(
                new ReallocateRemittance(found.account(), remittance, shares, body.reallocatedOn(), body.reason()),
                sender);
        return shown(find(remittance, sender));
    }

    private RemittanceSlip slip(NewRemittance body, SignedIn who) {
        Currency currency = body.currency();
        return new RemittanceSlip(
                body.remittedAt(),
                body.bankAccount(),
                body.method(),
                body.amount().in(currency == null ? Amount.USUAL : currency, "amount"),
                payer(body, who),
                body.reference(),
                body.order(),
                body.project(),
                body.scanHash());
    }

    /** Somebody who may not record remittances leaves no name behind: their attempt goes out with a number of nobody. */
    private PersonId payer(NewRemittance body, SignedIn who) {
        return Permissions.maySend(who.roles(), RecordRemittance.class)
                ? directory.idOf(PersonKind.PAYER, body.account().value(), body.payer(), null)
                : new PersonId(numbers.fresh());
    }

    private static Currency currencyOf(Remittance remittance) {
        RemittanceSlip slip = remittance.slip();
        Money confirmed = remittance.confirmed();
        if (slip != null) {
            return slip.amount().currency();
        }
        return confirmed == null ? Amount.USUAL : confirmed.currency();
    }

    /**
     * The remittance that somebody wants to touch. It is looked up for the command alone, so that somebody who may not
     * even look at it is refused where that is put on record.
     */
    private Remittance target(RemittanceId remittance, Sender sender) {
        return messages.find(
                        new FindRemittance(remittance),
                        Remittance.class,
                        Sender.automation("edge", sender.actor(), sender.request()))
                .orElseGet(() -> find(remittance, sender));
    }

    private Remittance find(RemittanceId remittance, Sender sender) {
        return messages.find(new FindRemittance(remittance), Remittance.class, sender)
                .orElseThrow(() -> Rejected.unknown("remittance"));
    }

    private ShownRemittance shown(Remittance remittance) {
        return ShownRemittance.of(
                remittance, directory.namesOf(ShownRemittance.people(remittance).toList()));
    }
}
