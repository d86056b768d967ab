package io.countersign.web.receivables;

import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.web.exports.Exports;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Colleagues;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The receivables summary, now or as of a day, as known now or then. */
@RestController
@RequestMapping(Api.ROOT + "/receivables")
@Tag(name = "receivables", description = "The receivables summary, now or as of a day, as known now or then.")
final class ReceivablesController {

    private final Messages messages;
    private final PeopleDirectory directory;
    private final Colleagues colleagues;
    private final Exports exports;

    ReceivablesController(Messages messages, PeopleDirectory directory, Colleagues colleagues, Exports exports) {
        this.exports = exports;
        this.messages = messages;
        this.directory = directory;
        this.colleagues = colleagues;
    }

    @GetMapping
    @Operation(
            summary = "Show what every customer owes.",
            description = "The buckets from notYetDue to overdueOver90 always add up to the balance.")
    ShownReceivables show(@ParameterObject ReceivablesAsked asked, Sender sender) {
        String salesperson = asked.salesperson();
        Filter filter = new Filter(
                asked.region(),
                salesperson == null ? null : colleagues.called(salesperson, "salesperson"),
                asked.standing(),
                asked.text());
        Receivables receivables =
                messages.ask(new ShowReceivables(asked.asOf(), asked.knownAt(), filter), Receivables.class, sender);
        exports.takes(
                new Exported(
                        "receivables",
                        ExportFormat.JSON,
                        Exports.chosenIn(filter).filters(),
                        receivables.asOf(),
                        receivables.knownAt(),
                        receivables.position()),
                sender);
        return ShownReceivables.of(
                receivables,
                directory.namesOf(
                        receivables.rows().stream().map(AccountRow::salesperson).toList()));
    }
}
