package io.countersign.web.freight;

import io.countersign.account.CustomerAccountId;
import io.countersign.freight.QuoteId;
import io.countersign.web.shape.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent about freight. */
final class FreightRequests {

    private FreightRequests() {}

    /**
     * Rates that hold from now on.
     *
     * @param currency CNY when absent
     */
    @Schema(example = """
                    {"zones": [{"zone": "1", "steps": [{"upToGrams": 500, "amount": "96.00"},
                                                       {"upToGrams": 1000, "amount": "128.00"}]}],
                     "reason": "Rates of the new year"}""")
    record NewTariff(
            @Nullable Currency currency,
            @Size(min = 1, max = 100) List<NewZone> zones,
            @Size(max = 500) String reason) {}

    /** What sending to one zone costs, by rising weight. */
    record NewZone(
            @Size(max = 40) String zone,
            @Size(min = 1, max = 200) List<NewStep> steps) {}

    /** What everything up to a weight costs. */
    record NewStep(@Min(1) @Max(1_000_000_000) int upToGrams, Amount amount) {}

    /**
     * What is to be sent where.
     *
     * @param id made up when absent
     * @param account for which customer, when for one
     */
    @Schema(example = """
                    {"id": "FQ-1", "account": "C001", "zone": "1", "grams": 501}""")
    record NewQuote(
            @Nullable QuoteId id,
            @Nullable CustomerAccountId account,
            @Size(max = 40) String zone,
            @Min(1) @Max(1_000_000_000) int grams) {}

    /** Which page of the list of quotes. */
    record QuotesAsked(
            @Nullable CustomerAccountId account,
            @Nullable QuoteId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
