package io.countersign.web.bank;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.bank.BankQuery.FindStatement.Found;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementKind;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement as it is shown.
 *
 * @param moved what the lines come to
 * @param difference what is missing between opening, lines and closing; absent when the bank names no balances
 * @param missing what has to be done before it can be finished; empty when nothing has
 * @param before the statement that ended last before this one, when it is asked for alone
 * @param follows whether it begins with what that one ended with
 * @param version stands in the header {@code ETag} too
 */
record ShownStatement(
        String id,
        StatementKind kind,
        StatementFormat format,
        String bankAccount,
        String currency,
        @Nullable String number,
        LocalDate from,
        LocalDate until,
        @Nullable String opening,
        @Nullable String closing,
        String moved,
        @Nullable String difference,
        int lines,
        int linesOpen,
        int linesMatched,
        int linesAssigned,
        int linesParked,
        StatementState state,
        List<String> missing,
        @Nullable String before,
        @Nullable Boolean follows,
        ShownPerson enteredBy,
        @Nullable ShownPerson finishedBy,
        long version) {

    static ShownStatement of(Found found, Map<PersonId, String> names) {
        return of(found.statement(), found.before(), names);
    }

    static ShownStatement of(BankStatement statement, @Nullable BankStatement before, Map<PersonId, String> names) {
        Money difference = statement.difference();
        return new ShownStatement(
                statement.statement().value(),
                statement.kind(),
                statement.format(),
                statement.bankAccount(),
                statement.currency().getCurrencyCode(),
                statement.number(),
                statement.from(),
                statement.until(),
                decimal(statement.opening()),
                decimal(statement.closing()),
                statement.moved().toDecimal(),
                decimal(difference),
                statement.lines(),
                statement.linesOpen(),
                statement.linesMatched(),
                statement.linesAssigned(),
                statement.parkedLines().size(),
                statement.state(),
                missing(statement),
                before == null ? null : before.statement().value(),
                before == null || before.closing() == null || statement.opening() == null
                        ? null
                        : before.closing().equals(statement.opening()),
                ShownPerson.of(statement.enteredBy(), names),
                ShownPerson.ifAny(statement.finishedBy(), names),
                statement.version());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(BankStatement statement) {
        return Stream.of(statement.enteredBy(), statement.finishedBy()).filter(Objects::nonNull);
    }

    private static List<String> missing(BankStatement statement) {
        List<String> missing = new ArrayList<>();
        Money difference = statement.difference();
        if (statement.kind().comesAgain()) {
            missing.add("It is not finished itself: it passes over into the statement that the bank sends later.");
        } else if (difference == null) {
            missing.add("The bank names no balances.");
        } else if (!difference.isZero()) {
            missing.add("Opening and lines come to " + difference.toDecimal() + " more than closing.");
        }
        if (statement.linesOpen() > 0) {
            missing.add(statement.linesOpen() + " of " + statement.lines() + " lines have no home.");
        }
        return missing;
    }

    private static @Nullable String decimal(@Nullable Money amount) {
        return amount == null ? null : amount.toDecimal();
    }
}
