package io.countersign.bank;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about the bank's statements. */
public sealed interface BankQuery {

    /** What does this statement say, and how far is it? Answered with an {@code Optional} of {@link Found}. */
    record FindStatement(StatementId statement) implements BankQuery {

        /**
         * The answer to {@link FindStatement}.
         *
         * @param before the statement of the same bank account and currency that ended last before this one
         */
        public record Found(
                BankStatement statement, @Nullable BankStatement before) {}
    }

    /** Which statements are there, by number, perhaps only of one bank account or in one state? */
    record ListStatements(
            @Nullable String bankAccount,
            @Nullable StatementState state,
            @Nullable StatementId after,
            int limit) implements BankQuery {

        /** The answer to {@link ListStatements}. */
        public record Statements(
                List<BankStatement> statements, @Nullable StatementId next) {}
    }

    /**
     * What are the lines of this statement, and where is each at home?
     *
     * @param home only lines that are there
     * @param after only lines after this number
     */
    record ListLines(StatementId statement, @Nullable Home home, int after, int limit) implements BankQuery {

        /** The answer to {@link ListLines}. */
        public record Lines(
                List<LineAtHome> lines, @Nullable Integer next) {}
    }

    /** Which matches does this statement have, standing and taken back, oldest first? */
    record ListMatches(StatementId statement) implements BankQuery {

        /** The answer to {@link ListMatches}. */
        public record Matches(List<Match> matches) {}
    }

    /** Which lines wait for somebody to find out what they are? */
    record ListParkedLines(@Nullable PersonId owner) implements BankQuery {

        /** The answer to {@link ListParkedLines}, oldest value date first. */
        public record ParkedLines(List<ParkedLineOfStatement> lines) {}

        /** A parked line and where it stands. */
        public record ParkedLineOfStatement(StatementId statement, String bankAccount, ParkedLine line) {}
    }

    /**
     * Which remittances could the open lines of this statement be?
     *
     * @param hints what only the edge knows: who has the same name, and what a line's free text mentions
     */
    record ProposeMatches(StatementId statement, List<Hint> hints) implements BankQuery {

        public ProposeMatches {
            hints = List.copyOf(hints);
        }

        /**
         * What is known about a line beside the ledger, because it may have to be forgotten.
         *
         * @param namesakes everybody in the directory of people whom the bank's name for the counterparty fits
         * @param mentioned words of the line's free text that could be numbers of things
         */
        public record Hint(int line, List<PersonId> namesakes, List<String> mentioned) {

            public Hint {
                namesakes = List.copyOf(namesakes);
                mentioned = List.copyOf(mentioned);
            }
        }

        /**
         * The answer to {@link ProposeMatches}.
         *
         * @param proposals the best ones; no line and no remittance stands in two of them
         * @param others what else the same lines could be
         * @param policyVersion the policy by which they were scored
         * @param exactMatchesConfirm whether that policy lets exact ones be confirmed by themselves
         */
        public record Proposals(
                List<Proposal> proposals, List<Proposal> others, int policyVersion, boolean exactMatchesConfirm) {}
    }

    /**
     * A proposal, which explains itself.
     *
     * @param exact whether it is beyond doubt: everything fits, and nothing else does
     */
    record Proposal(
            MatchDirection direction,
            List<Integer> lines,
            List<ProposedRemittance> remittances,
            int score,
            List<ScoredGround> grounds,
            boolean exact) {}

    /**
     * A remittance in a proposal.
     *
     * @param amount how much of the lines' money it is
     * @param slipAmount what the slip says, or what was confirmed
     */
    record ProposedRemittance(
            RemittanceId remittance,
            CustomerAccountId account,
            RemittanceQuery.State state,
            Money amount,
            Money slipAmount) {}

    /** Where a statement stands. */
    enum StatementState {
        /** Some line has no home, or the balances do not fit. */
        OPEN,
        FINISHED
    }

    /** Where a line is at home. */
    enum Home {
        /** Nowhere yet. */
        OPEN,
        MATCHED,
        ASSIGNED,
        PARKED
    }

    /**
     * A statement as finance sees it.
     *
     * @param moved what the lines come to
     * @param parkedLines those that wait for somebody to find out
     */
    record BankStatement(
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
            int lines,
            int linesMatched,
            int linesAssigned,
            List<ParkedLine> parkedLines,
            StatementState state,
            String sha256,
            PersonId enteredBy,
            @Nullable PersonId finishedBy,
            long version) {

        /** How many lines have no home yet. */
        public int linesOpen() {
            return lines - linesMatched - linesAssigned - parkedLines.size();
        }

        /** What is missing between opening, lines and closing; nothing when the bank names no balances. */
        public @Nullable Money difference() {
            return opening == null || closing == null
                    ? null
                    : opening.plus(moved).minus(closing);
        }
    }

    /** A line that waits for somebody to find out what it is. */
    record ParkedLine(int line, Money amount, LocalDate valueDate, PersonId owner, String remark) {}

    /**
     * A line and where it is at home.
     *
     * @param match the match that has it
     * @param purpose what it was said to be
     * @param owner who finds out
     * @param remark what was said about it
     */
    record LineAtHome(
            StatementLine line,
            Home home,
            @Nullable MatchId match,
            @Nullable LinePurpose purpose,
            @Nullable PersonId owner,
            @Nullable String remark) {}

    /**
     * A match as finance sees it.
     *
     * @param takenBackBecause why it stands no more
     */
    record Match(StatementEvent.LinesMatched matched, StatementEvent.@Nullable MatchTakenBack takenBackBecause) {}
}
