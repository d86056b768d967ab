package io.countersign.web.projects;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.project.AskedPrice;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent about projects. */
final class ProjectRequests {

    private ProjectRequests() {}

    /**
     * A project to be registered.
     *
     * @param id made up when absent
     * @param location the address; how it is spaced and punctuated does not matter
     */
    @Schema(example = """
                    {"id": "PR-1", "account": "C001", "name": "Harbour Hotel", "location": "Harbour Road 8, Shanghai",
                     "items": [{"model": "W-2041", "quantity": "300"}], "plannedUseOn": "2026-06-01"}""")
    record NewProject(
            @Nullable ProjectId id,
            CustomerAccountId account,
            @Size(max = 200) String name,
            @Size(max = 200) String location,
            @Size(min = 1, max = 500) List<NewItem> items,
            LocalDate plannedUseOn) {}

    /**
     * How much of a model it takes.
     *
     * @param quantity in rolls, up to three decimals
     */
    record NewItem(@Size(max = 80) String model, Quantity quantity) {

        ProjectItem item() {
            return new ProjectItem(model, quantity);
        }
    }

    /** Why a project is over. */
    @Schema(example = """
            {"reason": "The hotel is finished"}""")
    record Closure(@Size(max = 500) String reason) {}

    /**
     * Special prices that are asked for.
     *
     * @param id made up when absent
     */
    @Schema(example = """
                    {"id": "PA-1", "prices": [{"model": "W-2041", "quantity": "300", "listPrice": "85.50",
                                               "askedPrice": "72"}],
                     "reason": "A competitor offers 73"}""")
    record NewPriceApproval(
            @Nullable PriceApprovalId id,
            @Size(min = 1, max = 500) List<NewPrice> prices,
            @Size(max = 500) String reason) {}

    /** One of them, beside the list price. */
    record NewPrice(@Size(max = 80) String model, Quantity quantity, UnitPrice listPrice, UnitPrice askedPrice) {

        AskedPrice price() {
            return new AskedPrice(model, quantity, listPrice, askedPrice);
        }
    }

    /** That special prices are granted. */
    @Schema(example = """
            {"remark": "For this project only"}""")
    record Granting(@Size(max = 500) @Nullable String remark) {}

    /** That special prices are refused. */
    @Schema(example = """
            {"reason": "Below our cost"}""")
    record Refusing(@Size(max = 500) String reason) {}

    /** Which page of the list of projects. */
    record ProjectsAsked(
            @Nullable CustomerAccountId account,
            @Nullable ProjectId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
