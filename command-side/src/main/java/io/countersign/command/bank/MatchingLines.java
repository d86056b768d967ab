package io.countersign.command.bank;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.bank.MatchId;
import io.countersign.bank.MatchedRemittance;
import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import io.countersign.policy.PolicyInForce;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When may lines be said to be the money of remittances? */
final class MatchingLines {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Matching lines with remittances",
            rule("BNK-6", "A match's number is used once; the same match may be sent again.", Facts::newOrTheSame),
            rule("BNK-7", "A match is of lines of this statement, each of them once.", Facts::linesAreKnown),
            rule("BNK-8", "Only open and parked lines are matched.", Facts::linesAreFree),
            rule(
                    "BNK-9",
                    "A match ties one line to remittances or lines to one remittance, each of them once.",
                    Facts::oneSideIsOne),
            rule("BNK-10", "The lines of a match all bring money, or all take it back.", Facts::linesGoOneWay),
            rule(
                    "BNK-11",
                    "The remittances of a match come to what its lines come to, and each to more than nothing.",
                    Facts::amountsAgree),
            rule(
                    "BNK-12",
                    "A remittance stands in one match of a statement for each way that money goes.",
                    Facts::remittancesAreFree),
            rule("BNK-13", "A line is matched when its value date has come.", Facts::daysHaveCome),
            rule(
                    "BNK-14",
                    "A match is confirmed by itself only while the policy in force says so, and under its version.",
                    Facts::policySaysSo));

    private MatchingLines() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param lines those of the asked lines that the statement has
     * @param matchedBefore the remittances of other standing matches that go the same way
     */
    record Facts(
            MatchId match,
            @Nullable Fingerprint before,
            Fingerprint now,
            List<Integer> asked,
            List<LineOnStatement> lines,
            List<MatchedRemittance> remittances,
            Set<RemittanceId> matchedBefore,
            @Nullable Integer policyVersion,
            PolicyInForce policy,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean linesAreKnown() {
            return !asked.isEmpty() && lines.size() == asked.size() && new HashSet<>(asked).size() == asked.size();
        }

        boolean linesAreFree() {
            return lines.stream().allMatch(line -> line.isFree() || line.isMatchedBy(match) || isRepeated());
        }

        boolean oneSideIsOne() {
            long different = remittances.stream()
                    .map(MatchedRemittance::remittance)
                    .distinct()
                    .count();
            return different == remittances.size()
                    && !remittances.isEmpty()
                    && (remittances.size() == 1 || asked.size() == 1);
        }

        boolean linesGoOneWay() {
            return lines.stream().allMatch(line -> line.amount().isPositive())
                    || lines.stream().allMatch(line -> line.amount().isNegative());
        }

        boolean amountsAgree() {
            return remittances.stream().allMatch(one -> one.amount().isPositive())
                    && lines.stream()
                            .allMatch(line -> remittances.stream()
                                    .allMatch(one -> one.amount()
                                            .currency()
                                            .equals(line.amount().currency())))
                    && Math.abs(sum(lines.stream().map(LineOnStatement::amount).toList()))
                            == sum(remittances.stream()
                                    .map(MatchedRemittance::amount)
                                    .toList());
        }

        boolean remittancesAreFree() {
            return isRepeated()
                    || remittances.stream().map(MatchedRemittance::remittance).noneMatch(matchedBefore::contains);
        }

        boolean daysHaveCome() {
            return lines.stream().noneMatch(line -> line.valueDate().isAfter(today));
        }

        boolean policySaysSo() {
            return policyVersion == null
                    || isRepeated()
                    || (policyVersion == policy.version()
                            && policy.figures().bank().exactMatchesConfirm());
        }

        private boolean isRepeated() {
            return now.equals(before);
        }

        private static long sum(List<Money> amounts) {
            return amounts.stream().mapToLong(Money::minorUnits).reduce(0, Math::addExact);
        }
    }
}
