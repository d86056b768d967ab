package io.countersign.web.dunning;

import io.countersign.account.AccountCommand.LogDunningAttempt;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.PaymentPromise;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.dunning.DunningQuery.ListCases;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.web.dunning.DunningRequests.CallsAsked;
import io.countersign.web.dunning.DunningRequests.NewAttempt;
import io.countersign.web.dunning.DunningRequests.PromisedPayment;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonKind;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.signin.Colleagues;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dunning: whom to ask for payment today, and what came of asking. */
@RestController
@RequestMapping(DunningController.ADDRESS)
@Tag(name = "dunning", description = "Dunning: whom to ask for payment today, and what came of asking.")
final class DunningController {

    static final String ADDRESS = Api.ROOT + "/dunning";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final Colleagues colleagues;
    private final Numbers numbers;

    DunningController(Messages messages, PeopleDirectory directory, Colleagues colleagues, Numbers numbers) {
        this.messages = messages;
        this.directory = directory;
        this.colleagues = colleagues;
        this.numbers = numbers;
    }

    @GetMapping("/calls")
    @Operation(
            summary = "List whom to ask for payment on a day.",
            description = "The one that has waited longest stands at the top. Today when no day is given.")
    ShownCalls calls(@ParameterObject CallsAsked asked, Sender sender) {
        String salesperson = asked.salesperson();
        ListCalls.Calls calls = messages.ask(
                new ListCalls(
                        asked.on(),
                        asked.region(),
                        salesperson == null ? null : colleagues.called(salesperson, "salesperson")),
                ListCalls.Calls.class,
                sender);
        return ShownCalls.of(calls, directory.entriesOf(ShownCalls.people(calls).toList()));
    }

    @GetMapping("/{account}")
    @Operation(
            summary = "Show when a customer was behind, and what came of asking.",
            description = "The latest case stands at the top.")
    ShownDunning show(@PathVariable CustomerAccountId account, Sender sender) {
        ListCases.Cases cases = messages.find(new ListCases(account), ListCases.Cases.class, sender)
                .orElseThrow(() -> Rejected.unknown("account"));
        return ShownDunning.of(
                cases, directory.namesOf(ShownDunning.people(cases).toList()));
    }

    @PostMapping("/{account}/attempts")
    @Sends(LogDunningAttempt.class)
    @Operation(
            summary = "Put on record that a customer was asked for payment.",
            description = "A customer is asked once a day, and before the day only in answer to their own call.")
    ShownDunning logAttempt(
            @PathVariable CustomerAccountId account,
            @RequestBody NewAttempt body,
            @AuthenticationPrincipal SignedIn who,
            Sender sender) {
        Account customer = messages.find(new FindAccount(account), Account.class, sender)
                .orElseThrow(() -> Rejected.unknown("account"));
        messages.sendAndWait(
                new LogDunningAttempt(
                        account,
                        body.channel(),
                        spokeTo(customer, body, who),
                        body.said(),
                        promise(customer, body.promise()),
                        Boolean.TRUE.equals(body.customersOwnCall())),
                sender);
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
        return show(account, sender);
    }

    private static @Nullable PaymentPromise promise(Account customer, @Nullable PromisedPayment promise) {
        return promise == null
                ? null
                : new PaymentPromise(promise.on(), promise.amount().in(customer.currency(), "promise.amount"));
    }

    /** Somebody who may not log attempts leaves no name behind: theirs goes out with a number of nobody. */
    private @Nullable PersonId spokeTo(Account customer, NewAttempt body, SignedIn who) {
        String name = body.spokeTo();
        if (name == null) {
            return null;
        }
        return Permissions.maySend(who.roles(), LogDunningAttempt.class)
                ? directory.idOf(PersonKind.CONTACT, customer.account().value(), name, null)
                : new PersonId(numbers.fresh());
    }
}
