package io.countersign.web.bank;

import io.countersign.bank.BankQuery.Proposal;
import io.countersign.bank.BankQuery.ProposeMatches.Proposals;
import io.countersign.bank.BankQuery.ProposedRemittance;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchGround;
import io.countersign.remittance.RemittanceQuery.State;
import java.util.List;
import java.util.function.Function;

/**
 * Which remittances the open lines of a statement could be.
 *
 * @param proposals the best ones; no line and no remittance stands in two of them
 * @param others what else the same lines could be
 * @param exactMatchesConfirm whether the policy lets those be confirmed by themselves that are beyond doubt
 */
record ShownProposals(
        List<ShownProposal> proposals, List<ShownProposal> others, int policyVersion, boolean exactMatchesConfirm) {

    /** @param sentence says what a ground means, in the reader's language */
    static ShownProposals of(Proposals found, Function<MatchGround, String> sentence) {
        return new ShownProposals(
                found.proposals().stream()
                        .map(proposal -> ShownProposal.of(proposal, sentence))
                        .toList(),
                found.others().stream()
                        .map(proposal -> ShownProposal.of(proposal, sentence))
                        .toList(),
                found.policyVersion(),
                found.exactMatchesConfirm());
    }

    /**
     * A proposal.
     *
     * @param score out of a hundred
     * @param exact whether it is beyond doubt
     */
    record ShownProposal(
            MatchDirection direction,
            List<Integer> lines,
            List<ShownProposedRemittance> remittances,
            int score,
            List<ShownGround> grounds,
            boolean exact) {

        static ShownProposal of(Proposal proposal, Function<MatchGround, String> sentence) {
            return new ShownProposal(
                    proposal.direction(),
                    proposal.lines(),
                    proposal.remittances().stream()
                            .map(ShownProposedRemittance::of)
                            .toList(),
                    proposal.score(),
                    proposal.grounds().stream()
                            .map(scored ->
                                    new ShownGround(scored.ground(), scored.points(), sentence.apply(scored.ground())))
                            .toList(),
                    proposal.exact());
        }
    }

    /**
     * A remittance that is proposed.
     *
     * @param amount how much of the lines' money it is
     * @param slipAmount what its slip says, or what was confirmed
     */
    record ShownProposedRemittance(String remittance, String account, State state, String amount, String slipAmount) {

        static ShownProposedRemittance of(ProposedRemittance proposed) {
            return new ShownProposedRemittance(
                    proposed.remittance().value(),
                    proposed.account().value(),
                    proposed.state(),
                    proposed.amount().toDecimal(),
                    proposed.slipAmount().toDecimal());
        }
    }

    /** Why it is proposed, and how many points that counts. */
    record ShownGround(MatchGround ground, int points, String sentence) {}
}
