package io.countersign.web.expenses;

import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseCommand.ApproveClaim;
import io.countersign.expense.ExpenseCommand.CheckClaim;
import io.countersign.expense.ExpenseCommand.PayClaim;
import io.countersign.expense.ExpenseCommand.PlanExpenses;
import io.countersign.expense.ExpenseCommand.RefuseClaim;
import io.countersign.expense.ExpenseCommand.SubmitClaim;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.FindExpenseClaim;
import io.countersign.expense.ExpenseQuery.ListExpenseClaims;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.permission.Permissions;
import io.countersign.web.expenses.ExpenseRequests.ClaimsAsked;
import io.countersign.web.expenses.ExpenseRequests.NewInvoice;
import io.countersign.web.expenses.ExpenseRequests.NewPlan;
import io.countersign.web.expenses.ExpenseRequests.Payment;
import io.countersign.web.expenses.ExpenseRequests.Refusing;
import io.countersign.web.expenses.ExpenseRequests.Remark;
import io.countersign.web.expenses.ExpenseRequests.Submission;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
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
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Expense claims: planned, submitted with invoices, checked, approved, paid. */
@RestController
@RequestMapping(ExpenseClaimsController.ADDRESS)
@Tag(
        name = "expense claims",
        description = "Expense claims: planned, submitted with invoices, checked, approved, paid.")
final class ExpenseClaimsController {

    static final String ADDRESS = Api.ROOT + "/expense-claims";

    private final Messages messages;
    private final Submissions submissions;
    private final PeopleDirectory directory;
    private final Colleagues colleagues;
    private final DocumentNumbers numbers;

    ExpenseClaimsController(
            Messages messages,
            Submissions submissions,
            PeopleDirectory directory,
            Colleagues colleagues,
            DocumentNumbers numbers) {
        this.messages = messages;
        this.submissions = submissions;
        this.directory = directory;
        this.colleagues = colleagues;
        this.numbers = numbers;
    }

    @PostMapping
    @Sends(PlanExpenses.class)
    @Operation(summary = "Say what money will be spent on, before it is.")
    @ApiResponse(responseCode = "201", description = "The plan as it was put on record.", useReturnTypeSchema = true)
    ResponseEntity<ShownExpenseClaim> plan(@RequestBody NewPlan body, Sender sender, HttpServletRequest request) {
        ExpenseClaimId given = body.id();
        ExpenseClaimId number = given == null ? new ExpenseClaimId(numbers.forNew(request, sender)) : given;
        Currency named = body.currency();
        messages.sendAndWait(
                new PlanExpenses(
                        number,
                        body.region(),
                        body.department(),
                        body.purpose(),
                        body.category(),
                        body.estimate().in(named == null ? Amount.USUAL : named, "estimate")),
                sender);
        ExpenseClaim planned = find(number, sender);
        return Versions.created(shown(planned), planned.version(), ADDRESS, number.value());
    }

    @GetMapping
    @Operation(summary = "List the claims by number, perhaps only those of one person or in one state.")
    ResponseEntity<Page<ShownExpenseClaim>> list(
            @ParameterObject ClaimsAsked asked, Sender sender, HttpServletRequest request) {
        String claimant = asked.claimant();
        ListExpenseClaims.ExpenseClaims found = messages.ask(
                new ListExpenseClaims(
                        claimant == null ? null : colleagues.called(claimant, "claimant"),
                        asked.state(),
                        asked.after(),
                        Page.limit(asked.limit())),
                ListExpenseClaims.ExpenseClaims.class,
                sender);
        ExpenseClaimId next = found.next();
        return Page.answer(
                found.claims().stream().map(this::shown).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/{claim}")
    @Operation(summary = "Look a claim up.")
    ResponseEntity<ShownExpenseClaim> show(@PathVariable ExpenseClaimId claim, Sender sender) {
        return answer(claim, sender);
    }

    @PostMapping("/{claim}/submission")
    @Sends(SubmitClaim.class)
    @Operation(
            summary = "Claim what was spent, invoice by invoice.",
            description = "An invoice number is claimed once in the company's lifetime, however it is written. The"
                    + " refusal names every number that belongs to another claim, and the event that decided.")
    ResponseEntity<ShownExpenseClaim> submit(
            @PathVariable ExpenseClaimId claim,
            @RequestBody Submission body,
            @AuthenticationPrincipal SignedIn who,
            @IfMatch Sender sender) {
        if (Permissions.maySend(who.roles(), SubmitClaim.class)) {
            submissions.submit(new SubmitClaim(claim, invoices(body, currencyOf(claim, sender))), sender);
        } else {
            messages.sendAndWait(new SubmitClaim(claim, invoices(body, Amount.USUAL)), sender);
        }
        return answerAfterReactions(claim, sender);
    }

    @PostMapping("/{claim}/check")
    @Sends(CheckClaim.class)
    @Operation(summary = "Say that the invoices are in order.", description = "Nobody checks their own claim.")
    ResponseEntity<ShownExpenseClaim> check(
            @PathVariable ExpenseClaimId claim, @RequestBody Remark body, @IfMatch Sender sender) {
        messages.sendAndWait(new CheckClaim(claim, body.remark()), sender);
        return answer(claim, sender);
    }

    @PostMapping("/{claim}/approval")
    @Sends(ApproveClaim.class)
    @Operation(summary = "Let it be paid.", description = "Nobody approves their own claim, or one that they checked.")
    ResponseEntity<ShownExpenseClaim> approve(
            @PathVariable ExpenseClaimId claim, @RequestBody Remark body, @IfMatch Sender sender) {
        messages.sendAndWait(new ApproveClaim(claim, body.remark()), sender);
        return answer(claim, sender);
    }

    @PostMapping("/{claim}/refusal")
    @Sends(RefuseClaim.class)
    @Operation(
            summary = "Do not let it be paid.",
            description = "Its invoices are kept for its claimant, who may claim them again.")
    ResponseEntity<ShownExpenseClaim> refuse(
            @PathVariable ExpenseClaimId claim, @RequestBody Refusing body, @IfMatch Sender sender) {
        messages.sendAndWait(new RefuseClaim(claim, body.reason()), sender);
        return answerAfterReactions(claim, sender);
    }

    @PostMapping("/{claim}/payment")
    @Sends(PayClaim.class)
    @Operation(summary = "Say that the claimant has the money.")
    ResponseEntity<ShownExpenseClaim> pay(
            @PathVariable ExpenseClaimId claim, @RequestBody Payment body, @IfMatch Sender sender) {
        messages.sendAndWait(new PayClaim(claim, body.paidOn(), body.bankAccount()), sender);
        return answer(claim, sender);
    }

    private ResponseEntity<ShownExpenseClaim> answerAfterReactions(ExpenseClaimId claim, Sender sender) {
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
        return answer(claim, sender);
    }

    private ResponseEntity<ShownExpenseClaim> answer(ExpenseClaimId number, Sender sender) {
        ExpenseClaim found = find(number, sender);
        return Versions.shown(shown(found), found.version());
    }

    private Currency currencyOf(ExpenseClaimId claim, Sender sender) {
        return find(claim, sender).estimate().currency();
    }

    private ExpenseClaim find(ExpenseClaimId claim, Sender sender) {
        return messages.find(new FindExpenseClaim(claim), ExpenseClaim.class, sender)
                .orElseThrow(() -> Rejected.unknown("claim"));
    }

    private ShownExpenseClaim shown(ExpenseClaim claim) {
        return ShownExpenseClaim.of(
                claim, directory.namesOf(ShownExpenseClaim.people(claim).toList()));
    }

    private static List<ExpenseInvoice> invoices(Submission body, Currency currency) {
        List<ExpenseInvoice> invoices = new ArrayList<>();
        for (NewInvoice invoice : body.invoices()) {
            String field = "invoices[" + invoices.size() + "].amount";
            invoices.add(new ExpenseInvoice(
                    invoice.number(),
                    invoice.issuer(),
                    invoice.amount().in(currency, field),
                    invoice.invoicedOn(),
                    invoice.category()));
        }
        return invoices;
    }
}
