package io.countersign.web.loans;

import io.countersign.loan.LoanCommand.LendSample;
import io.countersign.loan.LoanCommand.TakeSampleBack;
import io.countersign.loan.LoanId;
import io.countersign.loan.LoanQuery.FindLoan;
import io.countersign.loan.LoanQuery.ListLoans;
import io.countersign.loan.LoanQuery.Loan;
import io.countersign.web.accounts.KnownAccounts;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.loans.LoanRequests.LoansAsked;
import io.countersign.web.loans.LoanRequests.NewLoan;
import io.countersign.web.loans.LoanRequests.Return;
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

/** Samples that customers have on loan: lent, due, returned. */
@RestController
@RequestMapping(SampleLoansController.ADDRESS)
@Tag(name = "sample loans", description = "Samples that customers have on loan: lent, due, returned.")
final class SampleLoansController {

    static final String ADDRESS = Api.ROOT + "/sample-loans";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;
    private final KnownAccounts accounts;

    SampleLoansController(
            Messages messages, PeopleDirectory directory, DocumentNumbers numbers, KnownAccounts accounts) {
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
        this.accounts = accounts;
    }

    @PostMapping
    @Sends(LendSample.class)
    @Operation(summary = "Lend a customer samples.")
    @ApiResponse(responseCode = "201", description = "It as it was put on record.", useReturnTypeSchema = true)
    ResponseEntity<ShownLoan> create(@RequestBody NewLoan body, Sender sender, HttpServletRequest request) {
        accounts.demand(body.account(), sender);
        LoanId given = body.id();
        LoanId number = given == null ? new LoanId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(
                new LendSample(number, body.account(), body.sample(), body.pieces(), body.lentOn(), body.dueOn()),
                sender);
        Loan created = find(number, sender);
        return Versions.created(shown(created), created.version(), ADDRESS, number.value());
    }

    @GetMapping
    @Operation(summary = "List the sample loans by number, perhaps only those of one account or in one state.")
    ResponseEntity<Page<ShownLoan>> list(@ParameterObject LoansAsked asked, Sender sender, HttpServletRequest request) {
        ListLoans.Loans found = messages.ask(
                new ListLoans(
                        asked.account(), asked.state(), messages.today(), asked.after(), Page.limit(asked.limit())),
                ListLoans.Loans.class,
                sender);
        LoanId next = found.next();
        return Page.answer(
                found.loans().stream().map(this::shown).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/{loan}")
    @Operation(summary = "Look one of the sample loans up.")
    ResponseEntity<ShownLoan> show(@PathVariable LoanId loan, Sender sender) {
        return answer(loan, sender);
    }

    @PostMapping("/{loan}/return")
    @Sends(TakeSampleBack.class)
    @Operation(summary = "Say that the samples are back.")
    ResponseEntity<ShownLoan> takeBack(@PathVariable LoanId loan, @RequestBody Return body, @IfMatch Sender sender) {
        messages.sendAndWait(new TakeSampleBack(loan, body.returnedOn(), body.condition()), sender);
        return answer(loan, sender);
    }

    private ResponseEntity<ShownLoan> answer(LoanId number, Sender sender) {
        Loan found = find(number, sender);
        return Versions.shown(shown(found), found.version());
    }

    private Loan find(LoanId number, Sender sender) {
        return messages.find(new FindLoan(number), Loan.class, sender)
                .orElseThrow(() -> Rejected.unknown("sample loan"));
    }

    private ShownLoan shown(Loan loan) {
        return ShownLoan.of(
                loan, messages.today(), directory.namesOf(ShownLoan.people(loan).toList()));
    }
}
