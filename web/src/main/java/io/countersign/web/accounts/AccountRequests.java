package io.countersign.web.accounts;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.people.Region;
import io.countersign.web.people.PeopleDirectory;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What may be sent about accounts. */
final class AccountRequests {

    private AccountRequests() {}

    /**
     * A customer who may buy from now on.
     *
     * @param salesperson the user name or the number of a member of staff
     * @param currency CNY when absent
     */
    @Schema(example = """
                    {"id": "C001", "name": "Harbour Interiors Ltd", "contact": {"name": "Chen Mei", "phone": "+86 21 5555 0100",
                     "mail": "chen@harbour.example"},
                     "region": "East", "salesperson": "salesperson", "standing": "KEY", "currency": "CNY"}""")
    record NewAccount(
            CustomerAccountId id,
            String name,
            @Nullable NewContact contact,
            Region region,
            @Nullable String salesperson,
            Standing standing,
            @Nullable Currency currency) {}

    /** Whom to call there. */
    record NewContact(
            @Size(max = 100) String name,
            @Size(max = 40) @Nullable String phone,

            @Pattern(regexp = PeopleDirectory.MAIL_ADDRESS, message = "is a mail address such as a@b.example") @Nullable
            String mail) {}

    /** Another standing. */
    @Schema(example = """
            {"standing": "REGULAR", "reason": "Smaller orders for half a year"}""")
    record NewStanding(Standing standing, @Size(max = 500) String reason) {}

    /** Another region. */
    @Schema(example = """
            {"region": "North", "reason": "The customer moved to Tianjin"}""")
    record NewRegion(Region region, @Size(max = 500) String reason) {}

    /**
     * Another salesperson.
     *
     * @param salesperson the user name or the number of a member of staff
     */
    @Schema(example = """
            {"salesperson": "salesperson", "reason": "Takes over the harbour district"}""")
    record NewSalesperson(
            String salesperson, @Size(max = 500) String reason) {}

    /** In which days orders need the regional manager. */
    @Schema(example = """
                    {"from": "2026-02-01", "until": "2026-02-28", "reason": "The shop moves"}""")
    record NewAdjustmentPeriod(
            LocalDate from,
            LocalDate until,
            @Size(max = 500) String reason) {}

    /** Which page of the list of accounts. */
    record AccountsAsked(
            @Nullable CustomerAccountId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}

    /** As of which day, and as known when. */
    record StatementAsked(
            @Nullable LocalDate asOf, @Nullable Instant knownAt) {}
}
