package io.countersign.bank;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a bank statement. */
public sealed interface StatementCommand {

    StatementId statement();

    /**
     * Put what the bank says on record.
     *
     * @param bankAccount our account, as the bank writes it
     * @param number the bank's own number of the statement, with the number of the page
     * @param opening what was there before the lines; absent when the bank does not say
     * @param closing what is there after them; absent when the bank does not say
     * @param sha256 of the file it came in, in hexadecimal
     */
    record EnterStatement(
            @TargetAggregateIdentifier StatementId statement,
            StatementKind kind,
            StatementFormat format,
            String bankAccount,
            Currency currency,
            @Nullable String number,
            LocalDate from,
            LocalDate until,
            @Nullable Money opening,
            @Nullable Money closing,
            String sha256,
            List<StatementLine> lines)
            implements StatementCommand {

        public EnterStatement {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Say that lines are the money of remittances.
     *
     * @param lines their numbers
     * @param score how sure the proposal was, out of a hundred, when it was one
     * @param grounds why it was that sure
     * @param policyVersion the policy that lets an exact match be confirmed by itself, when nobody looked at it
     */
    record MatchLines(
            @TargetAggregateIdentifier StatementId statement,
            MatchId match,
            List<Integer> lines,
            List<MatchedRemittance> remittances,
            @Nullable Integer score,
            List<ScoredGround> grounds,
            @Nullable Integer policyVersion)
            implements StatementCommand {

        public MatchLines {
            lines = List.copyOf(lines);
            remittances = List.copyOf(remittances);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Say that lines are not the money of those remittances after all.
     *
     * @param refusals why an account refused, when that is the reason
     */
    record TakeMatchBack(
            @TargetAggregateIdentifier StatementId statement, MatchId match, String reason, List<Refusal> refusals)
            implements StatementCommand {

        public TakeMatchBack {
            refusals = List.copyOf(refusals);
        }
    }

    /** Say what a line is that is no customer's remittance. */
    record AssignLine(
            @TargetAggregateIdentifier StatementId statement,
            int line,
            LinePurpose purpose,
            @Nullable String remark) implements StatementCommand {}

    /** Give a line that nobody can explain to somebody who finds out. */
    record ParkLine(@TargetAggregateIdentifier StatementId statement, int line, PersonId owner, String remark)
            implements StatementCommand {}

    /** Open a line again that was parked, or that is something else than was said. */
    record ReopenLine(@TargetAggregateIdentifier StatementId statement, int line, String reason)
            implements StatementCommand {}

    /** Say that a statement is done with. */
    record FinishStatement(
            @TargetAggregateIdentifier StatementId statement,
            @Nullable String remark) implements StatementCommand {}
}
