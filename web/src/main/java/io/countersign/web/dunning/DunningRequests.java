package io.countersign.web.dunning;

import io.countersign.account.DunningChannel;
import io.countersign.people.Region;
import io.countersign.web.shape.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent about dunning. */
final class DunningRequests {

    private DunningRequests() {}

    /**
     * That the customer was asked for payment.
     *
     * @param spokeTo the name of whom they spoke to
     * @param said what was said; people are named in spokeTo and nowhere else
     * @param promise what the customer promised to pay
     * @param customersOwnCall whether the customer called of their own accord; false when absent
     */
    @Schema(example = """
                    {"channel": "PHONE", "spokeTo": "Chen Mei", "said": "They wait for money themselves",
                     "promise": {"on": "2030-01-15", "amount": "1026.00"}, "customersOwnCall": false}""")
    record NewAttempt(
            DunningChannel channel,
            @Size(max = 100) @Nullable String spokeTo,
            @Size(max = 1000) String said,
            @Nullable PromisedPayment promise,
            @Nullable Boolean customersOwnCall) {}

    /**
     * A promise to pay.
     *
     * @param on by which day
     * @param amount how much, in the account's currency
     */
    record PromisedPayment(LocalDate on, Amount amount) {}

    /**
     * Which calls.
     *
     * @param on today when absent
     * @param region only customers of this region
     * @param salesperson only customers of this member of staff, by user name or number
     */
    record CallsAsked(
            @Nullable LocalDate on,
            @Nullable Region region,
            @Nullable String salesperson) {}
}
