package io.countersign.web.performance;

import io.countersign.people.Department;
import io.countersign.people.PersonId;
import io.countersign.web.shape.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What may be sent about targets. */
final class TargetRequests {

    private TargetRequests() {}

    /**
     * What is aimed at in a month.
     *
     * @param person whose target it is; or a department's; or the company's, when neither is given
     * @param month any day of the month
     * @param amount effective sales
     * @param currency CNY when absent
     */
    @Schema(example = """
            {"department": "一部", "month": "2026-02-01", "amount": "500000.00", "currency": "CNY"}""")
    record NewTarget(
            @Nullable PersonId person,
            @Nullable Department department,
            LocalDate month,
            Amount amount,
            @Nullable Currency currency) {}
}
