package io.countersign.query.bank;

import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchGround;
import io.countersign.bank.ScoredGround;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * How much a line of a bank statement looks like a remittance.
 *
 * <p>The most that equal amount (40), date (15), reference (25), payer (10) and bank account (10) come to is a hundred.
 */
final class Likeness {

    private static final int SCORE_MAX = 100;
    private static final int AMOUNT_EQUAL = 40;
    private static final int AMOUNTS_ADD_UP = 35;
    private static final int AMOUNT_CLOSE = 20;
    private static final int DATE_CLOSE = 15;
    private static final int DATE_IN_WINDOW = 8;
    private static final int REFERENCE = 25;
    private static final int ORDER = 15;
    private static final int CUSTOMER = 8;
    private static final int PAYER = 10;
    private static final int BANK_ACCOUNT = 10;
    private static final int REVERSAL = 10;
    private static final int REFERENCE_LENGTH_MIN = 4;
    private static final int DIGITS_MIN = 4;
    private static final int CLOSE_DIVISOR = 50;

    private final String bankAccount;
    private final int windowDays;

    /** @param bankAccount the statement's, as the bank writes it */
    Likeness(String bankAccount, int windowDays) {
        this.bankAccount = bankAccount;
        this.windowDays = windowDays;
    }

    /** Why the line could be this remittance, its amount left aside. */
    Map<MatchGround, Integer> groundsBesideAmount(OpenLine line, Candidate candidate) {
        Map<MatchGround, Integer> grounds = new EnumMap<>(MatchGround.class);
        Candidate.Slip slip = Objects.requireNonNull(candidate.slip());
        if (isWithinDays(line, candidate, 1)) {
            grounds.put(MatchGround.DATE_CLOSE, DATE_CLOSE);
        } else {
            grounds.put(MatchGround.DATE_IN_WINDOW, DATE_IN_WINDOW);
        }
        if (bears(line, candidate)) {
            grounds.put(MatchGround.REFERENCE_EQUAL, REFERENCE);
        } else if (slip.order() != null
                && line.words().contains(normalised(slip.order().value()))) {
            grounds.put(MatchGround.ORDER_MENTIONED, ORDER);
        } else if (line.words().contains(normalised(slip.account().value()))) {
            grounds.put(MatchGround.CUSTOMER_MENTIONED, CUSTOMER);
        }
        if (line.namesakes().contains(slip.payer())) {
            grounds.put(MatchGround.PAYER_EQUAL, PAYER);
        }
        if (isSameBankAccount(bankAccount, slip.bankAccount())) {
            grounds.put(MatchGround.BANK_ACCOUNT_EQUAL, BANK_ACCOUNT);
        }
        if (line.line().reversal() && line.direction() == MatchDirection.WENT_BACK) {
            grounds.put(MatchGround.MARKED_REVERSAL, REVERSAL);
        }
        return grounds;
    }

    /** Whether the days allow it at all. */
    boolean isInWindow(OpenLine line, Candidate candidate) {
        return isWithinDays(line, candidate, windowDays);
    }

    /** The ground that the amounts of one line and one remittance are; nothing when they are far apart. */
    static Map<MatchGround, Integer> amountOf(Money line, Money remittance) {
        if (line.equals(remittance)) {
            return Map.of(MatchGround.AMOUNT_EQUAL, AMOUNT_EQUAL);
        }
        return isClose(line, remittance) ? Map.of(MatchGround.AMOUNT_CLOSE, AMOUNT_CLOSE) : Map.of();
    }

    /** The ground that amounts are which come to the same together. */
    static Map<MatchGround, Integer> amountsOfSeveral() {
        return Map.of(MatchGround.AMOUNTS_ADD_UP, AMOUNTS_ADD_UP);
    }

    static boolean isClose(Money one, Money other) {
        return Math.abs(one.minorUnits() - other.minorUnits()) <= other.minorUnits() / CLOSE_DIVISOR;
    }

    /** What holds for all pairs of a match: each ground with the least points that it has in any. */
    static Map<MatchGround, Integer> inCommon(List<Map<MatchGround, Integer>> pairs) {
        Map<MatchGround, Integer> common = new EnumMap<>(pairs.getFirst());
        for (Map<MatchGround, Integer> pair : pairs) {
            if (common.containsKey(MatchGround.DATE_CLOSE) && pair.containsKey(MatchGround.DATE_IN_WINDOW)) {
                common.remove(MatchGround.DATE_CLOSE);
                common.put(MatchGround.DATE_IN_WINDOW, DATE_IN_WINDOW);
            }
            common.keySet().removeIf(ground -> !pair.containsKey(ground) && ground != MatchGround.DATE_IN_WINDOW);
        }
        return common;
    }

    static List<ScoredGround> written(Collection<Map<MatchGround, Integer>> parts) {
        List<ScoredGround> written = new ArrayList<>();
        for (MatchGround ground : MatchGround.values()) {
            parts.stream()
                    .map(part -> part.get(ground))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(points -> written.add(new ScoredGround(ground, points)));
        }
        return written;
    }

    static int scoreOf(List<ScoredGround> grounds) {
        return Math.min(
                SCORE_MAX, grounds.stream().mapToInt(ScoredGround::points).sum());
    }

    /** Letters and digits only, as banks like to leave the rest out. */
    static String normalised(String reference) {
        StringBuilder kept = new StringBuilder(reference.length());
        reference
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Whether two ways of writing a bank account mean the same: what one leaves out stands in front. */
    static boolean isSameBankAccount(String one, String other) {
        String first = normalised(one);
        String second = normalised(other);
        return first.equals(second)
                || endsWith(first, second)
                || endsWith(second, first)
                || endsWith(digitsOf(first), digitsOf(second))
                || endsWith(digitsOf(second), digitsOf(first));
    }

    /** What of a remittance a bank may have been told, by which it is found. */
    static List<String> referencesOf(Candidate candidate) {
        Candidate.Slip slip = Objects.requireNonNull(candidate.slip());
        return List.of(
                        normalised(slip.reference()),
                        normalised(candidate.remittance().value()))
                .stream()
                .filter(reference -> reference.length() >= REFERENCE_LENGTH_MIN)
                .toList();
    }

    private static boolean bears(OpenLine line, Candidate candidate) {
        Set<String> words = line.words();
        return referencesOf(candidate).stream().anyMatch(words::contains);
    }

    private static boolean endsWith(String whole, String end) {
        return digitsOf(end).length() >= DIGITS_MIN && whole.endsWith(end);
    }

    private static String digitsOf(String text) {
        return text.replaceAll("\\D", "");
    }

    private static boolean isWithinDays(OpenLine line, Candidate candidate, int days) {
        Candidate.Slip slip = Objects.requireNonNull(candidate.slip());
        Function<LocalDate, Long> sinceSent = day -> ChronoUnit.DAYS.between(
                line.direction() == MatchDirection.CAME
                        ? slip.sentOn()
                        : Objects.requireNonNullElse(candidate.valueDate(), slip.sentOn()),
                day);
        long value = sinceSent.apply(line.line().valueDate());
        long booked = sinceSent.apply(line.line().bookedOn());
        long since = Math.abs(value) <= Math.abs(booked) ? value : booked;
        long before = line.direction() == MatchDirection.CAME ? Math.min(days, 1) : 0;
        return since >= -before && since <= days;
    }
}
