package io.countersign.command.bank;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.bank.StatementCommand.EnterStatement;
import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When may what the bank says be put on record? */
final class EnteringAStatement {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Entering a bank statement",
            rule(
                    "BNK-1",
                    "A statement's number is used once; the same statement may be sent again.",
                    Facts::newOrTheSame),
            rule(
                    "BNK-2",
                    "A statement ends on or after the day on which it begins, and not in the future.",
                    Facts::daysFit),
            rule("BNK-3", "The lines of a statement are numbered from 1 without a gap.", Facts::linesAreNumbered),
            rule(
                    "BNK-4",
                    "A statement has one currency: that of its balances and of all its lines.",
                    Facts::currencyIsOne),
            rule("BNK-5", "A statement has both its balances or none.", Facts::balancesAreTwo));

    private EnteringAStatement() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Fingerprint before, Fingerprint now, EnterStatement statement, LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean daysFit() {
            return !statement.until().isBefore(statement.from())
                    && !statement.until().isAfter(today);
        }

        boolean linesAreNumbered() {
            return IntStream.range(0, statement.lines().size())
                    .allMatch(i -> statement.lines().get(i).number() == i + 1);
        }

        boolean currencyIsOne() {
            return Stream.concat(
                            Stream.of(statement.opening(), statement.closing()).filter(Objects::nonNull),
                            statement.lines().stream().map(line -> line.amount()))
                    .allMatch(amount -> amount.currency().equals(statement.currency()));
        }

        boolean balancesAreTwo() {
            return (statement.opening() == null) == (statement.closing() == null);
        }
    }
}
