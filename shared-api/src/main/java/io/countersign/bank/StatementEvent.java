package io.countersign.bank;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a bank statement. Read from top to bottom, it is a statement's life. */
public sealed interface StatementEvent {

    StatementId statement();

    /**
     * The bank says this; its lines follow.
     *
     * @param moved what the lines come to
     * @param lineCount how many lines there are
     */
    @Revision("1")
    record StatementEntered(
            StatementId statement,
            StatementKind kind,
            StatementFormat format,
            String bankAccount,
            Currency currency,
            @Nullable String number,
            LocalDate from,
            LocalDate until,
            @Nullable Money opening,
            @Nullable Money closing,
            Money moved,
            int lineCount,
            String sha256,
            PersonId enteredBy)
            implements StatementEvent {}

    /** These are lines of the statement; a long one has several such lists. */
    @Revision("1")
    record StatementLinesEntered(StatementId statement, List<StatementLine> lines) implements StatementEvent {

        public StatementLinesEntered {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Lines are the money of remittances.
     *
     * @param valueDate the last of the lines' value dates
     * @param score how sure the proposal was, out of a hundred, when it was one
     * @param policyVersion the policy that let it be confirmed by itself, when nobody looked at it
     */
    @Revision("1")
    record LinesMatched(
            StatementId statement,
            MatchId match,
            StatementKind kind,
            String bankAccount,
            MatchDirection direction,
            List<MatchedLine> lines,
            List<MatchedRemittance> remittances,
            LocalDate valueDate,
            @Nullable Integer score,
            List<ScoredGround> grounds,
            @Nullable Integer policyVersion,
            PersonId matchedBy)
            implements StatementEvent {

        public LinesMatched {
            lines = List.copyOf(lines);
            remittances = List.copyOf(remittances);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Lines are not the money of those remittances after all; they are open again.
     *
     * @param refusals why an account refused, when that is the reason
     */
    @Revision("1")
    record MatchTakenBack(
            StatementId statement,
            MatchId match,
            MatchDirection direction,
            List<Integer> lines,
            List<RemittanceId> remittances,
            String reason,
            List<Refusal> refusals,
            PersonId takenBackBy)
            implements StatementEvent {

        public MatchTakenBack {
            lines = List.copyOf(lines);
            remittances = List.copyOf(remittances);
            refusals = List.copyOf(refusals);
        }
    }

    /** A line is something else than a customer's remittance: fees, interest, an own transfer, an expense. */
    @Revision("1")
    record LineAssigned(
            StatementId statement,
            int line,
            String bankAccount,
            Money amount,
            LocalDate valueDate,
            LinePurpose purpose,
            @Nullable String remark,
            PersonId assignedBy)
            implements StatementEvent {}

    /** Nobody can explain a line yet; somebody finds out. */
    @Revision("1")
    record LineParked(
            StatementId statement,
            int line,
            Money amount,
            LocalDate valueDate,
            PersonId owner,
            String remark,
            PersonId parkedBy)
            implements StatementEvent {}

    /**
     * A line is open again.
     *
     * @param purpose what it was said to be, when it was not parked
     */
    @Revision("1")
    record LineReopened(
            StatementId statement,
            int line,
            String bankAccount,
            Money amount,
            LocalDate valueDate,
            @Nullable LinePurpose purpose,
            String reason,
            PersonId reopenedBy)
            implements StatementEvent {}

    /** Opening and lines come to the closing balance, and every line has a home. */
    @Revision("1")
    record StatementFinished(
            StatementId statement,
            Money opening,
            Money moved,
            Money closing,
            int linesMatched,
            int linesAssigned,
            int linesParked,
            @Nullable String remark,
            PersonId finishedBy)
            implements StatementEvent {}

    /** A finished statement has a line without a home again. */
    @Revision("1")
    record StatementReopened(StatementId statement, List<Integer> lines, PersonId reopenedBy)
            implements StatementEvent {

        public StatementReopened {
            lines = List.copyOf(lines);
        }
    }
}
