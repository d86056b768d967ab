package io.countersign.web.bank;

import io.countersign.bank.BankQuery.Home;
import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.LinePurpose;
import io.countersign.bank.StatementLine;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement as it is shown.
 *
 * @param amount negative when money went out
 * @param text what the bank wrote about it; absent once it was erased
 * @param home where it belongs
 * @param match the match that has it
 * @param purpose what else it is
 * @param owner who finds out
 */
record ShownLine(
        int line,
        LocalDate bookedOn,
        LocalDate valueDate,
        String amount,
        boolean reversal,
        @Nullable String reference,
        @Nullable String bankReference,
        @Nullable ShownPerson counterparty,
        @Nullable String text,
        Home home,
        @Nullable String match,
        @Nullable LinePurpose purpose,
        @Nullable ShownPerson owner,
        @Nullable String remark) {

    static ShownLine of(LineAtHome at, Map<PersonId, String> names, @Nullable String text) {
        StatementLine line = at.line();
        return new ShownLine(
                line.number(),
                line.bookedOn(),
                line.valueDate(),
                line.amount().toDecimal(),
                line.reversal(),
                line.reference(),
                line.bankReference(),
                ShownPerson.ifAny(line.counterparty(), names),
                text,
                at.home(),
                at.match() == null ? null : at.match().value(),
                at.purpose(),
                ShownPerson.ifAny(at.owner(), names),
                at.remark());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(LineAtHome at) {
        return Stream.of(at.line().counterparty(), at.owner()).filter(Objects::nonNull);
    }
}
