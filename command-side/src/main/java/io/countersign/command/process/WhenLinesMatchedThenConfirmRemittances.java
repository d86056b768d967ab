package io.countersign.command.process;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.StatementCommand.TakeMatchBack;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.TieCommand.TieRemittance;
import io.countersign.command.rulebook.Refused;
import io.countersign.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * When lines of a bank statement have been matched with remittances, these are confirmed, or reversed when the bank took
 * the money back, by the person who matched them. What an account refuses takes the match back.
 *
 * <p>It is that person who confirms, and not the program: nobody confirms what they recorded, by this road either.
 */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenLinesMatchedThenConfirmRemittances {

    private static final String NO_ACCOUNT = "There is no such account.";
    private static final String WENT_BACK = "The bank took it back: line ";

    private final Reactions reactions;
    private final Histories histories;

    WhenLinesMatchedThenConfirmRemittances(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(LinesMatched event, EventMessage<LinesMatched> message) {
        try {
            for (MatchedRemittance remittance : event.remittances()) {
                reactions.send(
                        new TieRemittance(
                                remittance.remittance(),
                                event.direction(),
                                event.statement(),
                                event.match(),
                                event.kind()),
                        this,
                        message);
            }
            for (Intended intended : doubtfulFirst(event)) {
                follow(intended, event, message);
            }
        } catch (CommandExecutionException refused) {
            List<Refusal> refusals = refusalsIn(refused);
            takeBack(event, message, sentencesOf(refusals), refusals);
        } catch (AggregateNotFoundException unknown) {
            takeBack(event, message, NO_ACCOUNT, List.of());
        } catch (Refused refused) {
            takeBack(event, message, sentencesOf(refused.refusals()), refused.refusals());
        }
    }

    private void follow(Intended intended, LinesMatched event, EventMessage<LinesMatched> message) {
        MatchedRemittance remittance = intended.remittance();
        if (event.direction() == MatchDirection.CAME) {
            if (!intended.known().isConfirmedAlready(event, remittance.amount())) {
                reactions.sendAs(
                        event.matchedBy(),
                        new ConfirmRemittance(
                                remittance.account(), remittance.remittance(), remittance.amount(), event.valueDate()),
                        message);
            }
        } else if (!intended.known().isReversed()) {
            TakingMoneyBack.RULES.demand(
                    new TakingMoneyBack.Facts(intended.known().confirmedAmount(), remittance.amount()));
            reactions.sendAs(
                    event.matchedBy(),
                    new ReverseRemittance(
                            remittance.account(),
                            remittance.remittance(),
                            event.valueDate(),
                            WENT_BACK + event.lines().getFirst().line() + " of " + event.statement()),
                    message);
        }
    }

    /** Those first that the account may refuse, so that nothing is confirmed of a match that cannot stand. */
    private List<Intended> doubtfulFirst(LinesMatched event) {
        List<Intended> all = new ArrayList<>();
        for (MatchedRemittance remittance : event.remittances()) {
            all.add(new Intended(
                    remittance, KnownRemittance.of(histories, remittance.account(), remittance.remittance())));
        }
        all.sort(Comparator.comparing(intended -> intended.known().maySurelyBeDecided(event, intended.remittance())));
        return all;
    }

    private void takeBack(
            LinesMatched event, EventMessage<LinesMatched> message, String reason, List<Refusal> refusals) {
        reactions.send(new TakeMatchBack(event.statement(), event.match(), reason, refusals), this, message);
    }

    /** Only rules and permissions refuse for good; anything else is tried again. */
    private static List<Refusal> refusalsIn(CommandExecutionException refused) {
        Optional<List<Refusal>> refusals = refused.getDetails();
        return refusals.filter(known -> !known.isEmpty()).orElseThrow(() -> refused);
    }

    private static String sentencesOf(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.code() + " " + refusal.sentence())
                .collect(Collectors.joining(" "));
    }

    private record Intended(MatchedRemittance remittance, KnownRemittance known) {}
}
