package io.countersign.web.expenses;

import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.expense.VoucherCommand.ReleaseInvoice;
import io.countersign.web.expenses.ExpenseRequests.Release;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of expense invoices, each claimed once. */
@RestController
@RequestMapping(ExpenseInvoicesController.ADDRESS)
@Tag(name = "expense claims", description = "The numbers of expense invoices, each claimed once.")
final class ExpenseInvoicesController {

    static final String ADDRESS = Api.ROOT + "/expense-invoices";

    private final Messages messages;

    ExpenseInvoicesController(Messages messages) {
        this.messages = messages;
    }

    @PostMapping("/{invoice}/release")
    @Sends(ReleaseInvoice.class)
    @Operation(
            summary = "Let anybody claim a number that is kept for the claimant of a refused claim.",
            description = "For a number that had been written down wrongly and belongs to somebody else's invoice.")
    ReleasedInvoice release(@PathVariable ExpenseInvoiceNumber invoice, @RequestBody Release body, Sender sender) {
        messages.sendAndWait(new ReleaseInvoice(invoice, body.reason()), sender);
        return new ReleasedInvoice(invoice.value());
    }

    /** The number that anybody may claim now. */
    record ReleasedInvoice(String invoice) {}
}
