package io.countersign.query.bank;

import io.countersign.bank.BankQuery.Proposal;
import io.countersign.bank.BankQuery.ProposedRemittance;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchGround;
import io.countersign.bank.ScoredGround;
import io.countersign.bank.StatementKind;
import io.countersign.money.Money;
import io.countersign.policy.OfficePolicy.BankTerms;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which remittances the open lines of a statement could be: one line one remittance, one line several remittances,
 * several lines one remittance.
 *
 * <p>What it does is bounded however many lines and remittances there are: they are found by amount and by reference, and
 * sums are looked for among few at a time, in so many steps altogether.
 */
final class Matching {

    private static final int LOOKED_AT_MAX = 200;
    private static final int CANDIDATES_PER_LINE_MAX = 50;
    private static final int PARTS_LOOKED_AT_MAX = 18;
    private static final int OTHERS_PER_LINE_MAX = 3;
    private static final long STEPS_MAX = 2_000_000;
    private static final Set<PaymentMethod> PAID_OUT_TOGETHER =
            Set.of(PaymentMethod.WECHAT_PAY, PaymentMethod.ALIPAY, PaymentMethod.CARD);

    private final StatementKind kind;
    private final BankTerms terms;
    private final Likeness likeness;
    private final List<OpenLine> lines;
    private final List<Candidate> candidates;
    private final Map<Long, NavigableMap<LocalDate, List<Candidate>>> byAmount = new HashMap<>();
    private final Map<String, List<Candidate>> byReference = new HashMap<>();
    private final Subsets subsets = new Subsets(STEPS_MAX);
    private final List<Proposal> found = new ArrayList<>();

    Matching(
            String bankAccount,
            StatementKind kind,
            BankTerms terms,
            List<OpenLine> lines,
            Collection<Candidate> candidates) {
        this.kind = kind;
        this.terms = terms;
        this.likeness = new Likeness(bankAccount, terms.dateWindowDays());
        this.lines =
                lines.stream().filter(line -> !line.line().amount().isZero()).toList();
        this.candidates = candidates.stream()
                .filter(candidate -> candidate.slip() != null)
                .filter(candidate -> candidate.state() == State.RECORDED || candidate.state() == State.CONFIRMED)
                .sorted(Comparator.comparing(candidate -> candidate.remittance().value()))
                .toList();
    }

    /** Proposals that may all be followed together, and what else the same lines could be. */
    record Found(List<Proposal> proposals, List<Proposal> others) {}

    Found find() {
        for (Candidate candidate : candidates) {
            byAmount.computeIfAbsent(amountOf(candidate).minorUnits(), amount -> new TreeMap<>())
                    .computeIfAbsent(Objects.requireNonNull(candidate.slip()).sentOn(), day -> new ArrayList<>())
                    .add(candidate);
            Likeness.referencesOf(candidate)
                    .forEach(reference -> byReference
                            .computeIfAbsent(reference, same -> new ArrayList<>())
                            .add(candidate));
        }
        oneToOne();
        oneToMany();
        manyToOne();
        return chosen();
    }

    private void oneToOne() {
        Map<OpenLine, List<Pair>> pairsOf = new LinkedHashMap<>();
        for (OpenLine line : lines) {
            pairsOf.put(line, pairsOf(line));
        }
        Uniqueness unique =
                new Uniqueness(pairsOf.values().stream().flatMap(List::stream).toList());
        pairsOf.values().stream()
                .flatMap(List::stream)
                .forEach(pair ->
                        add(List.of(pair.line()), List.of(pair.candidate()), pair.grounds(), unique.isExact(pair)));
    }

    private List<Pair> pairsOf(OpenLine line) {
        Set<Candidate> possible = new LinkedHashSet<>();
        if (line.direction() == MatchDirection.CAME) {
            line.words()
                    .forEach(word -> byReference.getOrDefault(word, List.of()).stream()
                            .limit(LOOKED_AT_MAX)
                            .forEach(possible::add));
        }
        byAmount
                .getOrDefault(line.amount().minorUnits(), new TreeMap<>())
                .headMap(later(line), true)
                .descendingMap()
                .values()
                .stream()
                .flatMap(List::stream)
                .limit(LOOKED_AT_MAX)
                .forEach(possible::add);
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : possible) {
            if (pairs.size() < CANDIDATES_PER_LINE_MAX && isPossible(line, candidate)) {
                Map<MatchGround, Integer> amount = Likeness.amountOf(line.amount(), amountOf(candidate));
                if (amount.containsKey(MatchGround.AMOUNT_EQUAL) || mayDiffer(line, candidate)) {
                    pairs.add(new Pair(
                            line,
                            candidate,
                            Likeness.written(List.of(amount, likeness.groundsBesideAmount(line, candidate)))));
                }
            }
        }
        return pairs;
    }

    /** The last day on which what is on this line can have been sent. */
    private static LocalDate later(OpenLine line) {
        LocalDate value = line.line().valueDate();
        LocalDate booked = line.line().bookedOn();
        return (value.isAfter(booked) ? value : booked).plusDays(1);
    }

    /** A slip may say another amount than comes; what was confirmed was that amount and no other. */
    private static boolean mayDiffer(OpenLine line, Candidate candidate) {
        return line.direction() == MatchDirection.CAME && candidate.state() == State.RECORDED;
    }

    private void oneToMany() {
        Map<Object, List<Candidate>> groups = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (!candidate.isFreeFor(kind, MatchDirection.CAME)) {
                continue;
            }
            Candidate.Slip slip = Objects.requireNonNull(candidate.slip());
            groups.computeIfAbsent(slip.account(), account -> new ArrayList<>()).add(candidate);
            if (PAID_OUT_TOGETHER.contains(slip.method())) {
                groups.computeIfAbsent(new PaidOut(slip.method(), slip.sentOn()), day -> new ArrayList<>())
                        .add(candidate);
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        groups.values()
                .forEach(group -> group.sort(Comparator.comparing((Candidate candidate) ->
                                Objects.requireNonNull(candidate.slip()).sentOn())
                        .reversed()));
        Map<Object, List<OpenLine>> linesOf = linesOf(groups);
        linesOf.forEach((key, several) ->
                several.forEach(line -> combine(line, key, groups.getOrDefault(key, List.of()))));
    }

    /** For each group those lines that have something to do with it beside an amount. */
    private Map<Object, List<OpenLine>> linesOf(Map<Object, List<Candidate>> groups) {
        Map<Object, Set<Object>> groupsOfWord = new HashMap<>();
        groups.forEach((key, group) -> group.forEach(candidate -> signsOf(candidate)
                .forEach(sign -> groupsOfWord
                        .computeIfAbsent(sign, word -> new LinkedHashSet<>())
                        .add(key))));
        Map<Object, List<OpenLine>> linesOf = new LinkedHashMap<>();
        for (OpenLine line : lines) {
            if (line.direction() == MatchDirection.WENT_BACK) {
                continue;
            }
            Set<Object> keys = new LinkedHashSet<>();
            Stream.concat(line.words().stream(), line.namesakes().stream())
                    .forEach(sign -> keys.addAll(groupsOfWord.getOrDefault(sign, Set.of())));
            groups.keySet().stream()
                    .filter(PaidOut.class::isInstance)
                    .filter(key -> ((PaidOut) key).isNear(line.line().valueDate(), terms.dateWindowDays()))
                    .forEach(keys::add);
            keys.forEach(key ->
                    linesOf.computeIfAbsent(key, group -> new ArrayList<>()).add(line));
        }
        return linesOf;
    }

    private void combine(OpenLine line, Object key, List<Candidate> group) {
        if (key instanceof PaidOut && sumOf(group) == line.amount().minorUnits()) {
            if (group.stream().allMatch(candidate -> isPossible(line, candidate))) {
                addSeveral(List.of(line), group);
            }
            return;
        }
        List<Candidate> nearest = group.stream()
                .filter(candidate ->
                        !Objects.requireNonNull(candidate.slip()).sentOn().isAfter(later(line)))
                .limit(LOOKED_AT_MAX)
                .filter(candidate -> isPossible(line, candidate))
                .limit(PARTS_LOOKED_AT_MAX)
                .toList();
        subsets.of(
                        nearest,
                        candidate -> amountOf(candidate).minorUnits(),
                        line.amount().minorUnits())
                .forEach(several -> addSeveral(List.of(line), several));
    }

    private void manyToOne() {
        Map<Object, List<OpenLine>> linesWith = new HashMap<>();
        for (OpenLine line : lines) {
            Stream.concat(line.words().stream(), line.namesakes().stream())
                    .forEach(sign -> linesWith
                            .computeIfAbsent(sign, word -> new ArrayList<>())
                            .add(line));
        }
        for (Candidate candidate : candidates) {
            Set<OpenLine> possible = new LinkedHashSet<>();
            signsOf(candidate)
                    .forEach(sign -> linesWith.getOrDefault(sign, List.of()).stream()
                            .filter(line -> line.direction() == MatchDirection.CAME && isPossible(line, candidate))
                            .limit(PARTS_LOOKED_AT_MAX)
                            .forEach(possible::add));
            if (possible.size() > 1) {
                subsets.of(
                                possible.stream().limit(PARTS_LOOKED_AT_MAX).toList(),
                                line -> line.amount().minorUnits(),
                                amountOf(candidate).minorUnits())
                        .forEach(several -> addSeveral(several, List.of(candidate)));
            }
        }
    }

    /** What on a line would point to this remittance. */
    private static List<Object> signsOf(Candidate candidate) {
        Candidate.Slip slip = Objects.requireNonNull(candidate.slip());
        List<Object> signs = new ArrayList<>(Likeness.referencesOf(candidate));
        if (slip.order() != null) {
            signs.add(Likeness.normalised(slip.order().value()));
        }
        signs.add(Likeness.normalised(slip.account().value()));
        signs.add(slip.payer());
        return signs;
    }

    private boolean isPossible(OpenLine line, Candidate candidate) {
        boolean stateFits = line.direction() == MatchDirection.CAME || candidate.state() == State.CONFIRMED;
        return stateFits
                && candidate.isFreeFor(kind, line.direction())
                && amountOf(candidate).currency().equals(line.line().amount().currency())
                && likeness.isInWindow(line, candidate);
    }

    private void addSeveral(List<OpenLine> several, List<Candidate> remittances) {
        List<Map<MatchGround, Integer>> pairs = new ArrayList<>();
        several.forEach(
                line -> remittances.forEach(candidate -> pairs.add(likeness.groundsBesideAmount(line, candidate))));
        add(
                several,
                remittances,
                Likeness.written(List.of(Likeness.amountsOfSeveral(), Likeness.inCommon(pairs))),
                false);
    }

    private void add(List<OpenLine> of, List<Candidate> remittances, List<ScoredGround> grounds, boolean exact) {
        int score = Likeness.scoreOf(grounds);
        if (score >= terms.proposeFromScore()) {
            found.add(new Proposal(
                    of.getFirst().direction(),
                    of.stream().map(line -> line.line().number()).sorted().toList(),
                    remittances.stream()
                            .map(candidate -> proposed(
                                    candidate,
                                    of.size() == 1 && remittances.size() == 1
                                            ? of.getFirst().amount()
                                            : null))
                            .toList(),
                    score,
                    grounds,
                    exact));
        }
    }

    private static ProposedRemittance proposed(Candidate candidate, @Nullable Money amount) {
        Money says = amountOf(candidate);
        return new ProposedRemittance(
                candidate.remittance(),
                Objects.requireNonNull(candidate.slip()).account(),
                candidate.state(),
                amount == null ? says : amount,
                says);
    }

    private Found chosen() {
        List<Proposal> best = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Proposal::exact)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Proposal::score).reversed())
                        .thenComparingInt(proposal ->
                                proposal.lines().size() + proposal.remittances().size())
                        .thenComparing(proposal -> proposal.lines().getFirst())
                        .thenComparing(proposal ->
                                proposal.remittances().getFirst().remittance().value()))
                .toList();
        Set<Integer> linesTaken = new HashSet<>();
        Set<RemittanceId> remittancesTaken = new HashSet<>();
        Map<Integer, Integer> othersOf = new HashMap<>();
        List<Proposal> proposals = new ArrayList<>();
        List<Proposal> others = new ArrayList<>();
        for (Proposal proposal : best) {
            List<RemittanceId> remittances = proposal.remittances().stream()
                    .map(ProposedRemittance::remittance)
                    .toList();
            if (proposal.lines().stream().noneMatch(linesTaken::contains)
                    && remittances.stream().noneMatch(remittancesTaken::contains)) {
                linesTaken.addAll(proposal.lines());
                remittancesTaken.addAll(remittances);
                proposals.add(proposal);
            } else if (othersOf.merge(proposal.lines().getFirst(), 1, Integer::sum) <= OTHERS_PER_LINE_MAX) {
                others.add(proposal);
            }
        }
        Comparator<Proposal> byLine =
                Comparator.comparing(proposal -> proposal.lines().getFirst());
        proposals.sort(byLine);
        others.sort(byLine);
        return new Found(List.copyOf(proposals), List.copyOf(others));
    }

    private static Money amountOf(Candidate candidate) {
        Money confirmed = candidate.confirmed();
        return confirmed == null ? Objects.requireNonNull(candidate.slip()).amount() : confirmed;
    }

    private static long sumOf(List<Candidate> several) {
        return several.stream()
                .mapToLong(candidate -> amountOf(candidate).minorUnits())
                .reduce(0, Math::addExact);
    }

    /** One line that could be one remittance. */
    private record Pair(OpenLine line, Candidate candidate, List<ScoredGround> grounds) {

        /** How sure it is who paid: by reference 2, by name 1; 0 when something does not fit. */
        int strength() {
            Set<MatchGround> all = new HashSet<>();
            grounds.forEach(ground -> all.add(ground.ground()));
            if (line.direction() == MatchDirection.WENT_BACK
                    || !all.contains(MatchGround.AMOUNT_EQUAL)
                    || !all.contains(MatchGround.BANK_ACCOUNT_EQUAL)) {
                return 0;
            }
            if (all.contains(MatchGround.REFERENCE_EQUAL)) {
                return 2;
            }
            return all.contains(MatchGround.PAYER_EQUAL) ? 1 : 0;
        }
    }

    /** Tells what is beyond doubt: the strongest of its line and of its remittance, and the only one that is. */
    private static final class Uniqueness {

        private final Map<Integer, Best> ofLine = new HashMap<>();
        private final Map<RemittanceId, Best> ofRemittance = new HashMap<>();

        Uniqueness(List<Pair> pairs) {
            for (Pair pair : pairs) {
                Best one = new Best(pair.strength(), 1);
                ofLine.merge(pair.line().line().number(), one, Best::and);
                ofRemittance.merge(pair.candidate().remittance(), one, Best::and);
            }
        }

        boolean isExact(Pair pair) {
            Best alone = new Best(pair.strength(), 1);
            return pair.strength() > 0
                    && alone.equals(ofLine.get(pair.line().line().number()))
                    && alone.equals(ofRemittance.get(pair.candidate().remittance()));
        }

        private record Best(int strength, int howMany) {

            Best and(Best other) {
                if (strength == other.strength) {
                    return new Best(strength, howMany + other.howMany);
                }
                return strength > other.strength ? this : other;
            }
        }
    }

    /** What a payment platform pays out at once: all of a day. */
    private record PaidOut(PaymentMethod method, LocalDate day) {

        boolean isNear(LocalDate other, int days) {
            long between = ChronoUnit.DAYS.between(day, other);
            return between >= 0 && between <= days;
        }
    }
}
