package io.countersign.web.remittances;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.State;
import io.countersign.web.shape.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent about remittances. */
final class RemittanceRequests {

    private RemittanceRequests() {}

    /**
     * What the customer's proof of payment says.
     *
     * @param id made up when absent
     * @param currency CNY when absent
     * @param payer the name of who paid
     * @param order the order it is meant for, when the customer said so
     * @param project the project it is meant for, when the customer said so
     * @param scanHash SHA-256 of the scanned slip, when there is a scan
     */
    @Schema(example = """
                    {"id": "R-1", "account": "C001", "remittedAt": "2026-01-10T02:30:00Z", "bankAccount": "ICBC 6222-01",
                     "method": "TRANSFER", "amount": "1026.00", "currency": "CNY", "payer": "Harbour Interiors Ltd",
                     "reference": "20260110-7781", "order": "SO-1"}""")
    record NewRemittance(
            @Nullable RemittanceId id,
            CustomerAccountId account,
            Instant remittedAt,
            @Size(max = 80) String bankAccount,
            PaymentMethod method,
            Amount amount,
            @Nullable Currency currency,
            @Size(max = 100) String payer,
            @Size(max = 80) String reference,
            @Nullable OrderId order,
            @Size(max = 80) @Nullable String project,

            @Pattern(regexp = "[0-9a-f]{64}", message = "is a SHA-256 in 64 lower-case hexadecimal digits") @Nullable
            String scanHash) {}

    /** What finance saw on the bank account. */
    @Schema(example = """
            {"amount": "1026.00", "valueDate": "2026-01-11"}""")
    record Confirmation(Amount amount, LocalDate valueDate) {}

    /** Why the money never came. */
    @Schema(example = """
            {"reason": "The bank has no such transfer"}""")
    record Rejection(@Size(max = 500) String reason) {}

    /** Why the money went back. */
    @Schema(example = """
            {"reversedOn": "2026-01-20", "reason": "The cheque bounced"}""")
    record Reversal(LocalDate reversedOn, @Size(max = 500) String reason) {}

    /** Which orders the money is for, instead of those it was for before. */
    @Schema(example = """
                    {"shares": [{"order": "SO-1", "amount": "1000.00"}], "reallocatedOn": "2026-01-21",
                     "reason": "The customer asked for it"}""")
    record Reallocation(
            @Size(max = 100) List<Share> shares,
            LocalDate reallocatedOn,
            @Size(max = 500) String reason) {}

    /** How much of it one order shall have. */
    record Share(OrderId order, Amount amount) {}

    /** Which page of the list of remittances. */
    record RemittancesAsked(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable RemittanceId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
