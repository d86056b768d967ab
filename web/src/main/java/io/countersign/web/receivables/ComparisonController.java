package io.countersign.web.receivables;

import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Comparison;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Seen;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.web.exports.Exports;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was owed at two times, and which events make the difference. */
@RestController
@RequestMapping(Api.ROOT + "/history/receivables")
@Tag(name = "receivables", description = "The receivables summary, now or as of a day, as known now or then.")
final class ComparisonController {

    private final Messages messages;
    private final Exports exports;

    ComparisonController(Messages messages, Exports exports) {
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping
    @Operation(
            summary = "Compare what customers owe in two views of the past.",
            description = "For each customer the difference and the events that make it; their amounts add up to it.")
    ShownComparison compare(@ParameterObject ComparisonAsked asked, Sender sender) {
        Filter filter = new Filter(asked.region(), null, null, asked.text());
        Comparison comparison = messages.ask(
                new CompareReceivables(
                        new Seen(asked.asOf(), asked.knownAt()),
                        new Seen(asked.compareAsOf(), asked.compareKnownAt()),
                        filter),
                Comparison.class,
                sender);
        exports.takes(
                new Exported(
                        "receivables-compared",
                        ExportFormat.JSON,
                        Exports.chosenIn(filter)
                                .with("compareAsOf", asked.compareAsOf())
                                .with("compareKnownAt", asked.compareKnownAt())
                                .filters(),
                        asked.asOf(),
                        asked.knownAt(),
                        comparison.position()),
                sender);
        return ShownComparison.of(comparison);
    }
}
