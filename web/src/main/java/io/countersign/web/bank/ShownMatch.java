package io.countersign.web.bank;

import io.countersign.bank.BankQuery.Match;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.ScoredGround;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A match as it is shown.
 *
 * @param score how sure the proposal was, when it was one
 * @param policyVersion the policy that let it be confirmed by itself, when nobody looked at it
 * @param takenBackBecause why it stands no more
 */
record ShownMatch(
        String id,
        ShownState state,
        MatchDirection direction,
        List<Integer> lines,
        List<ShownMatchedRemittance> remittances,
        LocalDate valueDate,
        @Nullable Integer score,
        List<ScoredGround> grounds,
        @Nullable Integer policyVersion,
        ShownPerson matchedBy,
        @Nullable String takenBackBecause,
        @Nullable ShownPerson takenBackBy) {

    static ShownMatch of(Match match, Map<PersonId, String> names) {
        LinesMatched matched = match.matched();
        MatchTakenBack taken = match.takenBackBecause();
        return new ShownMatch(
                matched.match().value(),
                taken == null ? ShownState.STANDS : ShownState.TAKEN_BACK,
                matched.direction(),
                matched.lines().stream().map(MatchedLine::line).toList(),
                matched.remittances().stream().map(ShownMatchedRemittance::of).toList(),
                matched.valueDate(),
                matched.score(),
                matched.grounds(),
                matched.policyVersion(),
                ShownPerson.of(matched.matchedBy(), names),
                taken == null ? null : taken.reason(),
                taken == null ? null : ShownPerson.of(taken.takenBackBy(), names));
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Match match) {
        MatchTakenBack taken = match.takenBackBecause();
        return Stream.of(match.matched().matchedBy(), taken == null ? null : taken.takenBackBy())
                .filter(Objects::nonNull);
    }

    /** Whether it stands. */
    enum ShownState {
        STANDS,
        TAKEN_BACK
    }

    /** A remittance and how much of the money it is. */
    record ShownMatchedRemittance(String remittance, String account, String amount) {

        static ShownMatchedRemittance of(MatchedRemittance matched) {
            return new ShownMatchedRemittance(
                    matched.remittance().value(),
                    matched.account().value(),
                    matched.amount().toDecimal());
        }
    }
}
