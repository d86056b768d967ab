package io.countersign.web.bankfile;

import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementKind;
import io.countersign.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer statement message while its fields are taken in, or one interim report: that has a moment and a currency, but
 * no balances, and perhaps a count and a sum of its lines.
 */
final class Mt940Message {

    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d[\\d,]{0,14})");
    private static final Pattern ENTRY = Pattern.compile(
            "(\\d{6})(\\d{4})?(RC|RD|EC|ED|C|D)([A-Z])?(\\d[\\d,]{0,14})([A-Z][A-Z0-9]{3})([^\\n]*)(?:\\n(.*))?",
            Pattern.DOTALL);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(?:,\\d{0,4})?");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,10})(?:/0*(\\d{1,10}))?");
    private static final int CENTURY = 2000;
    private static final int CENTURY_BEFORE = 1900;
    private static final int OLDEST_YEAR = 80;
    private static final int REFERENCE_MAX = 140;
    private static final Pattern FLOOR = Pattern.compile("([A-Z]{3})[CD]?\\d[\\d,]{0,14}");
    private static final Pattern MOMENT = Pattern.compile("(\\d{6})([01]\\d|2[0-3])[0-5]\\d(?:[+-]\\d{4})?");
    private static final Pattern SUM = Pattern.compile("(\\d{1,5})([A-Z]{3})(\\d[\\d,]{0,14})");
    private static final Set<String> WITHOUT_MEANING_HERE = Set.of("21", "64", "65", "NS");

    private final int begunAt;
    private final List<Entry> expected = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private @Nullable StatementFormat format;
    private @Nullable Currency currency;
    private @Nullable LocalDate told;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable String account;
    private @Nullable String number;
    private @Nullable Balance opening;
    private @Nullable Balance closing;
    private boolean lastWasEntry;
    private boolean lastExpected;

    /** @param format what the envelope says it is; nothing when there is none and the fields have to say it */
    Mt940Message(int begunAt, @Nullable StatementFormat format) {
        this.begunAt = begunAt;
        this.format = format;
    }

    private record Balance(int line, Money amount, LocalDate on) {}

    /** How many lines of one direction there are, and what they come to. */
    private record Sum(int line, String tag, int lines, Money amount) {}

    /** A line and what the bank wrote below it. */
    private static final class Entry {

        private final ReadLine line;
        private final StringBuilder text = new StringBuilder();

        Entry(ReadLine line) {
            this.line = line;
        }
    }

    void take(int line, String tag, String content) {
        boolean afterEntry = lastWasEntry;
        lastWasEntry = tag.equals("61") || (afterEntry && tag.equals("86"));
        switch (tag) {
            case "20" -> {}
            case "25", "25P" -> account(line, content);
            case "28", "28C" -> number(line, content);
            case "13D" -> told = moment(line, content);
            case "34F" -> floor(line, content);
            case "60F", "60M" -> opening(line, tag, content);
            case "61" -> {
                boolean only = isOnlyExpected(content);
                (only ? expected : entries).add(new Entry(entry(line, content)));
                lastExpected = only;
            }
            case "90C", "90D" -> sums.add(sum(line, tag, content));
            case "86" -> {
                if (afterEntry) {
                    StringBuilder text = (lastExpected ? expected : entries).getLast().text;
                    text.append(text.isEmpty() ? "" : "\n").append(content);
                }
            }
            case "62F", "62M" -> closing(line, tag, content);
            default -> {
                if (!WITHOUT_MEANING_HERE.contains(tag)) {
                    throw StatementRefused.field(line, ":" + tag + ":", "is a field that an MT940 or an MT942 has");
                }
            }
        }
    }

    ReadStatement statement() {
        if (account == null) {
            throw StatementRefused.field(begunAt, ":25:", "is needed: the account");
        }
        if (format == StatementFormat.MT942) {
            return report(account);
        }
        if (opening == null) {
            throw StatementRefused.field(begunAt, ":60F:", "is needed: the opening balance");
        }
        if (closing == null) {
            throw StatementRefused.field(begunAt, ":62F:", "is needed: the closing balance");
        }
        Currency currency = opening.amount().currency();
        return new ReadStatement(
                begunAt,
                StatementKind.STATEMENT,
                StatementFormat.MT940,
                account,
                currency,
                number,
                opening.on(),
                closing.on(),
                opening.amount(),
                closing.amount(),
                entries.stream().map(Mt940Message::withText).toList());
    }

    /** An interim report: of the day on which it was told, or from the first booking on when that is earlier. */
    private ReadStatement report(String ofAccount) {
        if (currency == null) {
            throw StatementRefused.field(begunAt, ":34F:", "is needed: the currency");
        }
        LocalDate until = told;
        if (until == null) {
            throw StatementRefused.field(begunAt, ":13D:", "is needed: the day and the time");
        }
        sums.forEach(this::demand);
        LocalDate from = entries.stream()
                .map(entry -> entry.line.bookedOn())
                .filter(day -> day.isBefore(until))
                .min(Comparator.naturalOrder())
                .orElse(until);
        return new ReadStatement(
                begunAt,
                StatementKind.INTERIM_REPORT,
                StatementFormat.MT942,
                ofAccount,
                currency,
                number,
                from,
                until,
                null,
                null,
                entries.stream().map(Mt940Message::withText).toList());
    }

    /** Nothing else says whether lines are missing. What is only expected is counted by the bank too. */
    private void demand(Sum sum) {
        List<Money> amounts = Stream.concat(entries.stream(), expected.stream())
                .map(entry -> entry.line.amount())
                .filter(amount -> amount.isNegative() == sum.tag().equals("90D"))
                .toList();
        Money all = amounts.stream().reduce(Money.zero(sum.amount().currency()), Money::plus);
        if (amounts.size() != sum.lines() || !(all.isNegative() ? all.negated() : all).equals(sum.amount())) {
            throw StatementRefused.field(
                    sum.line(),
                    ":" + sum.tag() + ":",
                    "is the number of the lines that are in the message, and their sum");
        }
    }

    private void is(StatementFormat other, int line, String field) {
        if (format != null && format != other) {
            throw StatementRefused.field(line, field, "is no field of an " + format);
        }
        format = other;
    }

    private LocalDate moment(int line, String content) {
        Matcher parts = MOMENT.matcher(content.strip());
        if (!parts.matches()) {
            throw StatementRefused.field(line, ":13D:", "is a day and a time as YYMMDDHHMM, with its offset");
        }
        return day(line, ":13D:", parts.group(1));
    }

    private void floor(int line, String content) {
        is(StatementFormat.MT942, line, ":34F:");
        Matcher parts = FLOOR.matcher(content.strip());
        if (!parts.matches()) {
            throw StatementRefused.field(line, ":34F:", "is a currency and an amount, such as CNY0,");
        }
        Currency said = Amounts.currency(parts.group(1))
                .orElseThrow(() -> StatementRefused.field(line, ":34F:", "has an ISO 4217 currency"));
        if (currency != null && !currency.equals(said)) {
            throw StatementRefused.field(line, ":34F:", "is in the currency of the one before");
        }
        currency = said;
    }

    private Sum sum(int line, String tag, String content) {
        String field = ":" + tag + ":";
        is(StatementFormat.MT942, line, field);
        Matcher parts = SUM.matcher(content.strip());
        if (currency == null || !parts.matches() || !parts.group(2).equals(currency.getCurrencyCode())) {
            throw StatementRefused.field(
                    line, field, "is a number, the currency of the report and an amount, such as 2CNY150,");
        }
        return new Sum(line, tag, Integer.parseInt(parts.group(1)), amount(line, field, parts.group(3), currency));
    }

    /** Is this a line of an interim report that is only expected? It moves no money yet. */
    private boolean isOnlyExpected(String content) {
        Matcher parts = ENTRY.matcher(content);
        return format == StatementFormat.MT942
                && parts.matches()
                && parts.group(3).startsWith("E");
    }

    private void account(int line, String content) {
        String first = content.lines().findFirst().orElse("").replace(" ", "");
        String own = Wording.name(first.substring(first.lastIndexOf('/') + 1));
        if (own == null || account != null) {
            throw StatementRefused.field(line, ":25:", "is the account, once in a message");
        }
        account = own;
    }

    private void number(int line, String content) {
        Matcher parts = NUMBER.matcher(content.strip());
        if (!parts.matches()) {
            throw StatementRefused.field(line, ":28C:", "is a number, or two with a / between them");
        }
        String statement = parts.group(1);
        String page = parts.group(2);
        number = statement.equals("0") ? null : page == null ? statement : statement + "/" + page;
    }

    private void opening(int line, String tag, String content) {
        is(StatementFormat.MT940, line, ":" + tag + ":");
        if (opening != null || closing != null || !entries.isEmpty()) {
            throw StatementRefused.field(line, ":" + tag + ":", "stands once, before the lines");
        }
        opening = balance(line, tag, content);
    }

    private void closing(int line, String tag, String content) {
        is(StatementFormat.MT940, line, ":" + tag + ":");
        if (opening == null || closing != null) {
            throw StatementRefused.field(line, ":" + tag + ":", "stands once, after the opening balance :60F:");
        }
        Balance balance = balance(line, tag, content);
        if (!balance.amount().currency().equals(opening.amount().currency())) {
            throw StatementRefused.field(line, ":" + tag + ":", "is in the currency of the opening balance");
        }
        if (balance.on().isBefore(opening.on())) {
            throw StatementRefused.field(line, ":" + tag + ":", "is not of a day before the opening balance");
        }
        closing = balance;
    }

    private static Balance balance(int line, String tag, String content) {
        String field = ":" + tag + ":";
        Matcher parts = BALANCE.matcher(content.strip());
        if (!parts.matches()) {
            throw StatementRefused.field(
                    line, field, "is C or D, a day as YYMMDD, a currency and an amount, such as C260112CNY1234,50");
        }
        Currency currency = Amounts.currency(parts.group(3))
                .orElseThrow(() -> StatementRefused.field(line, field, "has an ISO 4217 currency"));
        Money amount = amount(line, field, parts.group(4), currency);
        return new Balance(
                line, parts.group(1).equals("C") ? amount : amount.negated(), day(line, field, parts.group(2)));
    }

    private ReadLine entry(int line, String content) {
        String field = ":61:";
        Currency of = opening == null ? currency : opening.amount().currency();
        if (of == null || closing != null) {
            throw StatementRefused.field(
                    line,
                    field,
                    "stands between the opening and the closing balance, or behind the currency of a report");
        }
        Matcher parts = ENTRY.matcher(content);
        if (!parts.matches()) {
            throw StatementRefused.field(
                    line,
                    field,
                    "is a day as YYMMDD, perhaps one as MMDD, C, D, RC or RD, an amount, and N, S or F with three letters");
        }
        String mark = parts.group(3);
        if (mark.startsWith("E") && format != StatementFormat.MT942) {
            throw StatementRefused.field(line, field, "is booked, and not only expected");
        }
        Money amount = amount(line, field, parts.group(5), of);
        LocalDate valueDate = day(line, field, parts.group(1));
        String bookedOn = parts.group(2);
        boolean in = mark.equals("C") || mark.equals("RD") || mark.equals("EC");
        String references = parts.group(7).strip();
        int banks = references.indexOf("//");
        String reference = banks < 0 ? references : references.substring(0, banks);
        String bankReference = banks < 0 ? null : references.substring(banks + 2);
        if (references.length() > REFERENCE_MAX) {
            throw StatementRefused.field(line, field, "has references of at most " + REFERENCE_MAX + " characters");
        }
        return new ReadLine(
                line,
                bookedOn == null ? valueDate : near(line, field, bookedOn, valueDate),
                valueDate,
                in ? amount : amount.negated(),
                mark.startsWith("R"),
                Wording.reference(reference),
                Wording.reference(bankReference),
                null,
                Wording.text(parts.group(8)));
    }

    private static ReadLine withText(Entry entry) {
        ReadLine line = entry.line;
        Remittance86 says = Remittance86.of(entry.text.toString());
        String supplement = line.text();
        String text = says.text();
        return new ReadLine(
                line.fileLine(),
                line.bookedOn(),
                line.valueDate(),
                line.amount(),
                line.reversal(),
                line.reference() == null ? says.reference() : line.reference(),
                line.bankReference(),
                says.name(),
                supplement == null ? text : Wording.text(supplement + (text == null ? "" : " " + text)));
    }

    private static Money amount(int line, String field, String written, Currency currency) {
        if (!AMOUNT.matcher(written).matches()) {
            throw StatementRefused.field(line, field, "has an amount with a comma before its decimals");
        }
        String plain = written.endsWith(",") ? written.substring(0, written.length() - 1) : written;
        return Amounts.money(new BigDecimal(plain.replace(',', '.')), currency)
                .orElseThrow(() -> StatementRefused.field(
                        line,
                        field,
                        "has an amount of at most " + currency.getDefaultFractionDigits()
                                + " decimals and twelve digits before them"));
    }

    private static LocalDate day(int line, String field, String written) {
        int year = Integer.parseInt(written.substring(0, 2));
        try {
            return LocalDate.of(
                    (year >= OLDEST_YEAR ? CENTURY_BEFORE : CENTURY) + year,
                    Integer.parseInt(written.substring(2, 4)),
                    Integer.parseInt(written.substring(4, 6)));
        } catch (DateTimeException e) {
            throw StatementRefused.field(line, field, "has a day that there is, as YYMMDD");
        }
    }

    /** The day of this month and day that is nearest to another: entries around new year name no year. */
    private static LocalDate near(int line, String field, String written, LocalDate valueDate) {
        int month = Integer.parseInt(written.substring(0, 2));
        int day = Integer.parseInt(written.substring(2, 4));
        return IntStream.rangeClosed(valueDate.getYear() - 1, valueDate.getYear() + 1)
                .mapToObj(year -> Amounts.day(year, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(one, valueDate))))
                .orElseThrow(() -> StatementRefused.field(line, field, "has a day that there is, as MMDD"));
    }
}
