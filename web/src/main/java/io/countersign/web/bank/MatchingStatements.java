package io.countersign.web.bank;

import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.BankQuery.ListLines;
import io.countersign.bank.BankQuery.ListMatches;
import io.countersign.bank.BankQuery.Match;
import io.countersign.bank.BankQuery.Proposal;
import io.countersign.bank.BankQuery.ProposeMatches;
import io.countersign.bank.BankQuery.ProposedRemittance;
import io.countersign.bank.MatchId;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.StatementCommand.MatchLines;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.StatementId;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.money.Money;
import io.countersign.remittance.RemittanceQuery.FindRemittance;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.web.bank.BankRequests.MatchShare;
import io.countersign.web.bank.BankRequests.NewMatch;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Rejections;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which lines could be which remittances, and says that they are. */
@Component
final class MatchingStatements {

    private static final int LINES_AT_ONCE = 1_000_000;
    private static final int COMMANDS_AT_ONCE = 200;

    private final Messages messages;
    private final StatementTexts texts;

    MatchingStatements(Messages messages, StatementTexts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    ProposeMatches.Proposals proposals(StatementId statement, Sender sender) {
        return messages.ask(
                new ProposeMatches(statement, texts.hints(statement)), ProposeMatches.Proposals.class, sender);
    }

    List<Match> matches(StatementId statement, Sender sender) {
        return messages.ask(new ListMatches(statement), ListMatches.Matches.class, sender)
                .matches();
    }

    /**
     * Matches as a person says, and waits for what the accounts say to it.
     *
     * @throws Rejected with what an account refused
     */
    Match match(StatementId statement, MatchId number, NewMatch body, Sender sender) {
        List<MatchedRemittance> remittances = remittances(statement, body, sender);
        Proposal proposed = proposed(statement, body, remittances, sender);
        messages.sendAndWait(
                new MatchLines(
                        statement,
                        number,
                        body.lines(),
                        remittances,
                        proposed == null ? null : proposed.score(),
                        proposed == null ? List.of() : proposed.grounds(),
                        null),
                sender);
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
        Match match = matches(statement, sender).stream()
                .filter(one -> one.matched().match().equals(number))
                .findFirst()
                .orElseThrow(() -> Rejected.unknown("match"));
        MatchTakenBack takenBack = match.takenBackBecause();
        if (takenBack != null) {
            throw takenBack.refusals().isEmpty()
                    ? Rejected.of(ProblemKind.REFUSED, takenBack.reason())
                    : Rejected.refused(takenBack.refusals());
        }
        return match;
    }

    /**
     * Matches everything that is beyond doubt.
     *
     * @param lines only these; all when absent
     * @param byPolicy whether the policy confirms it, and not the sender
     * @return how many matches stand after that
     */
    int matchExact(StatementId statement, @Nullable Set<Integer> lines, boolean byPolicy, Sender sender) {
        ProposeMatches.Proposals found = proposals(statement, sender);
        if (byPolicy && !found.exactMatchesConfirm()) {
            return 0;
        }
        Set<MatchId> tried = new HashSet<>();
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        for (Proposal proposal : found.proposals()) {
            if (proposal.exact() && (lines == null || lines.containsAll(proposal.lines()))) {
                MatchId number =
                        new MatchId(statement.value() + "-" + proposal.lines().getFirst() + "-"
                                + Integer.toHexString(proposal.remittances().hashCode()));
                tried.add(number);
                underWay.add(messages.send(
                        new MatchLines(
                                statement,
                                number,
                                proposal.lines(),
                                proposal.remittances().stream()
                                        .map(MatchingStatements::matched)
                                        .toList(),
                                proposal.score(),
                                proposal.grounds(),
                                byPolicy ? found.policyVersion() : null),
                        sender));
                if (underWay.size() >= COMMANDS_AT_ONCE) {
                    awaitAll(underWay);
                }
            }
        }
        awaitAll(underWay);
        if (tried.isEmpty()) {
            return 0;
        }
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
        return Math.toIntExact(matches(statement, sender).stream()
                .filter(match -> tried.contains(match.matched().match()) && match.takenBackBecause() == null)
                .count());
    }

    /** Waits for all of them; what a rule refused stays open, and is seen on the statement. */
    private static void awaitAll(List<CompletableFuture<Void>> underWay) {
        for (CompletableFuture<Void> one : underWay) {
            try {
                one.join();
            } catch (CompletionException e) {
                if (e.getCause() == null || !Rejections.isRefusal(e.getCause())) {
                    throw e;
                }
            }
        }
        underWay.clear();
    }

    private static MatchedRemittance matched(ProposedRemittance proposed) {
        return new MatchedRemittance(proposed.remittance(), proposed.account(), proposed.amount());
    }

    private @Nullable Proposal proposed(
            StatementId statement, NewMatch body, List<MatchedRemittance> remittances, Sender sender) {
        ProposeMatches.Proposals found = proposals(statement, sender);
        Set<Integer> lines = Set.copyOf(body.lines());
        Set<MatchedRemittance> wanted = Set.copyOf(remittances);
        return Stream.concat(found.proposals().stream(), found.others().stream())
                .filter(one -> Set.copyOf(one.lines()).equals(lines))
                .filter(one -> one.remittances().stream()
                        .map(MatchingStatements::matched)
                        .collect(Collectors.toSet())
                        .equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private List<MatchedRemittance> remittances(StatementId statement, NewMatch body, Sender sender) {
        Sender edge = Sender.automation("edge", sender.actor(), sender.request());
        Money moved = moved(statement, body.lines(), sender);
        List<MatchedRemittance> remittances = new ArrayList<>();
        for (MatchShare share : body.remittances()) {
            String field = "remittances[" + remittances.size() + "]";
            Remittance remittance = messages.find(new FindRemittance(share.remittance()), Remittance.class, edge)
                    .orElseThrow(() -> Rejected.shape(field + ".remittance", "is the number of a remittance"));
            remittances.add(new MatchedRemittance(
                    share.remittance(), remittance.account(), amount(share, remittance, moved, body, field)));
        }
        return remittances;
    }

    private static Money amount(MatchShare share, Remittance remittance, Money moved, NewMatch body, String field) {
        Currency currency = moved.currency();
        if (share.amount() != null) {
            return share.amount().in(currency, field + ".amount");
        }
        if (body.remittances().size() == 1) {
            return moved;
        }
        Money confirmed = remittance.confirmed();
        if (confirmed != null) {
            return confirmed;
        }
        if (remittance.slip() == null) {
            throw Rejected.shape(field + ".amount", "is needed");
        }
        return remittance.slip().amount();
    }

    /** What these lines come to, whichever way it went; a statement that is not there is unknown. */
    private Money moved(StatementId statement, List<Integer> numbers, Sender sender) {
        Set<Integer> wanted = new HashSet<>(numbers);
        int first = numbers.stream().min(Integer::compare).orElse(1);
        int last = numbers.stream().max(Integer::compare).orElse(1);
        int span = (int) Math.min(LINES_AT_ONCE, Math.max(1L, (long) last - first + 1));
        List<Money> amounts = messages
                .ask(
                        new ListLines(statement, null, Math.max(0, first == Integer.MIN_VALUE ? 0 : first - 1), span),
                        ListLines.Lines.class,
                        sender)
                .lines()
                .stream()
                .map(LineAtHome::line)
                .filter(line -> wanted.contains(line.number()))
                .map(line -> line.amount())
                .toList();
        Money sum = amounts.stream()
                .reduce(Money::plus)
                .orElseThrow(() -> Rejected.shape("lines", "are numbers of lines of the statement"));
        return sum.isNegative() ? sum.negated() : sum;
    }
}
