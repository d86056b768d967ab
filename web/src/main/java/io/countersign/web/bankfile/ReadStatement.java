package io.countersign.web.bankfile;

import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementKind;
import io.countersign.money.Money;
import io.countersign.web.numbers.Numbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the file has it.
 *
 * @param fileLine where it begins in the file
 * @param number the bank's own number, with that of the page; absent when the bank gives none
 */
public record ReadStatement(
        long fileLine,
        StatementKind kind,
        StatementFormat format,
        String bankAccount,
        Currency currency,
        @Nullable String number,
        LocalDate from,
        LocalDate until,
        @Nullable Money opening,
        @Nullable Money closing,
        List<ReadLine> lines) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int HASH_LENGTH = 23;

    public ReadStatement {
        lines = List.copyOf(lines);
    }

    /**
     * The number that this statement always has: from the account and the bank's number, or, where there is none, from
     * everything that it says. It begins with its last day, because banks begin to count anew.
     */
    public StatementId id() {
        List<String> parts =
                new ArrayList<>(List.of(kind.name(), bankAccount, currency.getCurrencyCode(), until.toString()));
        if (number != null) {
            parts.add(number);
        } else {
            parts.addAll(content());
        }
        String hash = Numbers.derived(parts.toArray(String[]::new));
        return new StatementId(until.format(DAY) + "-" + hash.substring(0, HASH_LENGTH));
    }

    /** The same statement of an account that is called otherwise. */
    public ReadStatement ofBankAccount(String other) {
        return new ReadStatement(fileLine, kind, format, other, currency, number, from, until, opening, closing, lines);
    }

    private List<String> content() {
        List<String> content = new ArrayList<>();
        content.add(from.toString());
        content.add(Objects.toString(opening));
        content.add(Objects.toString(closing));
        for (ReadLine line : lines) {
            content.add(line.bookedOn() + " " + line.valueDate() + " " + line.amount() + " " + line.reversal() + " "
                    + line.reference() + " " + line.bankReference());
        }
        return content;
    }

    /** Says nothing of what may be somebody's name. */
    @Override
    public String toString() {
        return format + " statement in line " + fileLine + " with " + lines.size() + " lines";
    }
}
