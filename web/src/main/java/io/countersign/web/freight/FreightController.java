package io.countersign.web.freight;

import io.countersign.account.CustomerAccountId;
import io.countersign.freight.FreightCommand.PublishTariff;
import io.countersign.freight.FreightCommand.QuoteFreight;
import io.countersign.freight.FreightQuery.FindQuote;
import io.countersign.freight.FreightQuery.FindTariff;
import io.countersign.freight.FreightQuery.ListQuotes;
import io.countersign.freight.FreightQuery.Quote;
import io.countersign.freight.FreightQuery.Tariff;
import io.countersign.freight.QuoteId;
import io.countersign.freight.TariffId;
import io.countersign.freight.WeightStep;
import io.countersign.freight.ZoneRates;
import io.countersign.web.accounts.KnownAccounts;
import io.countersign.web.freight.FreightRequests.NewQuote;
import io.countersign.web.freight.FreightRequests.NewStep;
import io.countersign.web.freight.FreightRequests.NewTariff;
import io.countersign.web.freight.FreightRequests.NewZone;
import io.countersign.web.freight.FreightRequests.QuotesAsked;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sending goods abroad: the company's tariff, and quotes from it. */
@RestController
@RequestMapping(FreightController.ADDRESS)
@Tag(name = "freight", description = "Sending goods abroad: the company's tariff, and quotes from it.")
final class FreightController {

    static final String ADDRESS = Api.ROOT + "/freight";

    private static final String QUOTES = ADDRESS + "/quotes";
    private static final TariffId EXPRESS = new TariffId("EXPRESS");

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;
    private final KnownAccounts accounts;

    FreightController(Messages messages, PeopleDirectory directory, DocumentNumbers numbers, KnownAccounts accounts) {
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
        this.accounts = accounts;
    }

    @GetMapping("/tariff")
    @Operation(summary = "Show the rates that hold now, with their version.")
    ShownTariff tariff(Sender sender) {
        Tariff tariff = messages.find(new FindTariff(EXPRESS), Tariff.class, sender)
                .orElseThrow(() -> Rejected.unknown("tariff"));
        return ShownTariff.of(tariff, directory.namesOf(List.of(tariff.publishedBy())));
    }

    @PostMapping("/tariff")
    @Sends(PublishTariff.class)
    @Operation(
            summary = "Let these rates hold from now on.",
            description = "The same rates again change nothing; quotes keep the version they were given under.")
    ShownTariff publish(@RequestBody NewTariff body, Sender sender) {
        Currency named = body.currency();
        messages.sendAndWait(
                new PublishTariff(EXPRESS, zones(body, named == null ? Amount.USUAL : named), body.reason()), sender);
        return tariff(sender);
    }

    @PostMapping("/quotes")
    @Sends(QuoteFreight.class)
    @Operation(
            summary = "Ask what it costs to send a weight to a zone.",
            description = "A weight between two steps is charged as the heavier one.")
    @ApiResponse(responseCode = "201", description = "The quote as it was given.", useReturnTypeSchema = true)
    ResponseEntity<ShownQuote> quote(@RequestBody NewQuote body, Sender sender, HttpServletRequest request) {
        CustomerAccountId account = body.account();
        if (account != null) {
            accounts.demand(account, sender);
        }
        QuoteId given = body.id();
        QuoteId number = given == null ? new QuoteId(numbers.forNew(request, sender)) : given;
        messages.sendAndWait(new QuoteFreight(EXPRESS, number, account, body.zone(), body.grams()), sender);
        return ResponseEntity.created(Versions.at(QUOTES, number.value())).body(find(number, sender));
    }

    @GetMapping("/quotes")
    @Operation(summary = "List the quotes by number, perhaps only those for one account.")
    ResponseEntity<Page<ShownQuote>> quotes(
            @ParameterObject QuotesAsked asked, Sender sender, HttpServletRequest request) {
        ListQuotes.Quotes found = messages.ask(
                new ListQuotes(asked.account(), asked.after(), Page.limit(asked.limit())),
                ListQuotes.Quotes.class,
                sender);
        QuoteId next = found.next();
        return Page.answer(
                found.quotes().stream().map(this::shown).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/quotes/{quote}")
    @Operation(summary = "Look a quote up.")
    ShownQuote show(@PathVariable QuoteId quote, Sender sender) {
        return find(quote, sender);
    }

    private ShownQuote find(QuoteId number, Sender sender) {
        return messages.find(new FindQuote(number), Quote.class, sender)
                .map(this::shown)
                .orElseThrow(() -> Rejected.unknown("quote"));
    }

    private ShownQuote shown(Quote quote) {
        return ShownQuote.of(quote, directory.namesOf(List.of(quote.quotedBy())));
    }

    private static List<ZoneRates> zones(NewTariff body, Currency currency) {
        List<ZoneRates> zones = new ArrayList<>();
        for (NewZone zone : body.zones()) {
            List<WeightStep> steps = new ArrayList<>();
            for (NewStep step : zone.steps()) {
                String field = "zones[" + zones.size() + "].steps[" + steps.size() + "].amount";
                steps.add(new WeightStep(step.upToGrams(), step.amount().in(currency, field)));
            }
            zones.add(new ZoneRates(zone.zone(), steps));
        }
        return zones;
    }
}
