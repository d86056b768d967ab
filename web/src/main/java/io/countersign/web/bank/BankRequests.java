package io.countersign.web.bank;

import io.countersign.bank.BankQuery.Home;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.bank.LinePurpose;
import io.countersign.bank.MatchId;
import io.countersign.bank.StatementId;
import io.countersign.remittance.RemittanceId;
import io.countersign.web.shape.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent about bank statements. */
final class BankRequests {

    private BankRequests() {}

    /**
     * Which lines are which remittances: one line and one or more remittances, or several lines and one remittance.
     *
     * @param id made up when absent
     */
    @Schema(example = """
                    {"lines": [1], "remittances": [{"remittance": "R-1", "amount": "1026.00"}]}""")
    record NewMatch(
            @Nullable MatchId id,
            @Size(min = 1, max = 100) List<Integer> lines,
            @Size(min = 1, max = 200) List<MatchShare> remittances) {}

    /**
     * A remittance of a match.
     *
     * @param amount how much of the lines' money it is; what the lines come to, or what its slip says, when absent
     */
    record MatchShare(RemittanceId remittance, @Nullable Amount amount) {}

    /** Why lines are not those remittances after all. */
    @Schema(example = """
            {"reason": "It was another customer of that name"}""")
    record MatchRemoval(@Size(max = 500) String reason) {}

    /**
     * What a line is that is no customer's remittance.
     *
     * @param remark needed when the purpose is OTHER
     */
    @Schema(example = """
            {"purpose": "FEE", "remark": "Fee for the account, January"}""")
    record Assignment(
            LinePurpose purpose, @Size(max = 500) @Nullable String remark) {}

    /**
     * Who finds out what a line is.
     *
     * @param owner the user name or the number of a member of staff
     */
    @Schema(example = """
            {"owner": "finance", "remark": "Ask the bank who paid"}""")
    record Parking(String owner, @Size(max = 500) String remark) {}

    /** Why a line has no home any more. */
    @Schema(example = """
            {"reason": "It is no fee"}""")
    record Reopening(@Size(max = 500) String reason) {}

    /** That a statement is done with. */
    @Schema(example = """
            {"remark": "One line is still being looked into"}""")
    record Finish(@Size(max = 500) @Nullable String remark) {}

    /**
     * That everything beyond doubt be matched.
     *
     * @param lines only these; all when absent
     */
    @Schema(example = """
            {"lines": [1, 2]}""")
    record ExactMatches(
            @Size(min = 1, max = 1_000) @Nullable List<Integer> lines) {}

    /** Which page of the list of statements. */
    record StatementsAsked(
            @Size(max = 140) @Nullable String bankAccount,
            @Nullable StatementState state,
            @Nullable StatementId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}

    /**
     * Which page of the lines of a statement.
     *
     * @param home only lines that are there
     * @param after the number of the last line of the page before
     */
    record LinesAsked(
            @Nullable Home home,
            @Min(0) @Max(1_000_000) @Nullable Integer after,
            @Min(1) @Max(1_000) @Nullable Integer limit) {}

    /**
     * Whose parked lines.
     *
     * @param owner the user name or the number of a member of staff; everybody's when absent
     */
    record ParkedAsked(@Nullable String owner) {}
}
