package io.countersign.web.accounts;

import io.countersign.account.AccountCommand.AssignSalesperson;
import io.countersign.account.AccountCommand.ChangeStanding;
import io.countersign.account.AccountCommand.MoveToRegion;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.SetAdjustmentPeriod;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.AdjustmentPeriod;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.AccountQuery.ListAccounts;
import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.account.CustomerAccountId;
import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.web.accounts.AccountRequests.AccountsAsked;
import io.countersign.web.accounts.AccountRequests.NewAccount;
import io.countersign.web.accounts.AccountRequests.NewAdjustmentPeriod;
import io.countersign.web.accounts.AccountRequests.NewContact;
import io.countersign.web.accounts.AccountRequests.NewRegion;
import io.countersign.web.accounts.AccountRequests.NewSalesperson;
import io.countersign.web.accounts.AccountRequests.NewStanding;
import io.countersign.web.accounts.AccountRequests.StatementAsked;
import io.countersign.web.exports.Chosen;
import io.countersign.web.exports.Exports;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonKind;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Amount;
import io.countersign.web.signin.Colleagues;
import io.countersign.web.signin.IfMatch;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customer accounts: opened, looked up, rated, handed over. */
@RestController
@RequestMapping(AccountsController.ADDRESS)
@Tag(name = "accounts", description = "Customer accounts: opened, looked up, rated, handed over.")
final class AccountsController {

    static final String ADDRESS = Api.ROOT + "/accounts";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final Colleagues colleagues;
    private final Numbers numbers;
    private final Exports exports;

    AccountsController(
            Messages messages, PeopleDirectory directory, Colleagues colleagues, Numbers numbers, Exports exports) {
        this.exports = exports;
        this.messages = messages;
        this.directory = directory;
        this.colleagues = colleagues;
        this.numbers = numbers;
    }

    @PostMapping
    @Sends(OpenAccount.class)
    @Operation(summary = "Open an account for a customer.")
    @ApiResponse(responseCode = "201", description = "The account as it was opened.", useReturnTypeSchema = true)
    ResponseEntity<ShownAccount> open(
            @RequestBody NewAccount body, @AuthenticationPrincipal SignedIn who, Sender sender) {
        String salesperson = body.salesperson();
        Currency currency = body.currency();
        messages.sendAndWait(
                new OpenAccount(
                        body.id(),
                        body.name(),
                        contact(body, who),
                        body.region(),
                        salesperson == null ? null : colleagues.called(salesperson, "salesperson"),
                        body.standing(),
                        currency == null ? Amount.USUAL : currency),
                sender);
        Account account = find(body.id(), sender);
        return Versions.created(
                shown(account), account.version(), ADDRESS, account.account().value());
    }

    @GetMapping
    @Operation(summary = "List the accounts by code.")
    ResponseEntity<Page<ShownAccount>> list(
            @ParameterObject AccountsAsked asked, Sender sender, HttpServletRequest request) {
        ListAccounts.Accounts found = messages.ask(
                new ListAccounts(asked.after(), Page.limit(asked.limit())), ListAccounts.Accounts.class, sender);
        var people = directory.entriesOf(
                found.accounts().stream().flatMap(AccountsController::people).toList());
        CustomerAccountId next = found.next();
        return Page.answer(
                found.accounts().stream()
                        .map(account -> ShownAccount.of(account, people))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }

    @GetMapping("/{account}")
    @Operation(summary = "Look an account up.")
    ResponseEntity<ShownAccount> show(@PathVariable CustomerAccountId account, Sender sender) {
        return answer(account, sender);
    }

    @PostMapping("/{account}/standing")
    @Sends(ChangeStanding.class)
    @Operation(summary = "Give the customer another standing.")
    ResponseEntity<ShownAccount> changeStanding(
            @PathVariable CustomerAccountId account, @RequestBody NewStanding body, @IfMatch Sender sender) {
        messages.sendAndWait(new ChangeStanding(account, body.standing(), body.reason()), sender);
        return answer(account, sender);
    }

    @PostMapping("/{account}/region")
    @Sends(MoveToRegion.class)
    @Operation(summary = "Move the customer to another region.")
    ResponseEntity<ShownAccount> moveToRegion(
            @PathVariable CustomerAccountId account, @RequestBody NewRegion body, @IfMatch Sender sender) {
        messages.sendAndWait(new MoveToRegion(account, body.region(), body.reason()), sender);
        return answer(account, sender);
    }

    @PostMapping("/{account}/salesperson")
    @Sends(AssignSalesperson.class)
    @Operation(summary = "Hand the customer to another salesperson.")
    ResponseEntity<ShownAccount> assignSalesperson(
            @PathVariable CustomerAccountId account, @RequestBody NewSalesperson body, @IfMatch Sender sender) {
        PersonId salesperson = colleagues.called(body.salesperson(), "salesperson");
        messages.sendAndWait(new AssignSalesperson(account, salesperson, body.reason()), sender);
        return answer(account, sender);
    }

    @PostMapping("/{account}/adjustment-period")
    @Sends(SetAdjustmentPeriod.class)
    @Operation(
            summary = "Let orders of these days need the regional manager.",
            description = "It takes the place of the period that was set before.")
    ResponseEntity<ShownAccount> setAdjustmentPeriod(
            @PathVariable CustomerAccountId account, @RequestBody NewAdjustmentPeriod body, @IfMatch Sender sender) {
        messages.sendAndWait(new SetAdjustmentPeriod(account, body.from(), body.until(), body.reason()), sender);
        return answer(account, sender);
    }

    @GetMapping("/{account}/statement")
    @Operation(
            summary = "Show what moved on an account, and what it left owing each time.",
            description = "As of a business day, and as known at a moment, when they are given.")
    ShownStatement statement(
            @PathVariable CustomerAccountId account, @ParameterObject StatementAsked asked, Sender sender) {
        ShowStatement.Statement statement = messages.find(
                        new ShowStatement(account, asked.asOf(), asked.knownAt()),
                        ShowStatement.Statement.class,
                        sender)
                .orElseThrow(() -> Rejected.unknown("account"));
        exports.takes(
                new Exported(
                        "statement",
                        ExportFormat.JSON,
                        new Chosen().with("account", account.value()).filters(),
                        asked.asOf(),
                        asked.knownAt(),
                        null),
                sender);
        return ShownStatement.of(statement, asked.asOf(), asked.knownAt());
    }

    /** Somebody who may not open accounts leaves no name behind: their attempt goes out with a number of nobody. */
    private @Nullable PersonId contact(NewAccount body, SignedIn who) {
        NewContact contact = body.contact();
        if (contact == null) {
            return null;
        }
        if (!Permissions.maySend(who.roles(), OpenAccount.class)) {
            return new PersonId(numbers.fresh());
        }
        PersonId person = directory.idOf(PersonKind.CONTACT, body.id().value(), contact.name(), contact.phone());
        String mail = contact.mail();
        if (mail != null) {
            directory.noteMail(person, mail);
        }
        return person;
    }

    private ResponseEntity<ShownAccount> answer(CustomerAccountId number, Sender sender) {
        Account account = find(number, sender);
        return Versions.shown(shown(account), account.version());
    }

    private Account find(CustomerAccountId account, Sender sender) {
        return messages.find(new FindAccount(account), Account.class, sender)
                .orElseThrow(() -> Rejected.unknown("account"));
    }

    private ShownAccount shown(Account account) {
        return ShownAccount.of(account, directory.entriesOf(people(account).toList()));
    }

    private static Stream<PersonId> people(Account account) {
        AdjustmentPeriod adjustment = account.adjustment();
        return Stream.of(account.contact(), account.salesperson(), adjustment == null ? null : adjustment.setBy())
                .filter(Objects::nonNull);
    }
}
