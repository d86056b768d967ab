package io.countersign.web.bank;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.BankQuery.Match;
import io.countersign.bank.BankQuery.Proposal;
import io.countersign.bank.StatementLine;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.permission.Permissions;
import io.countersign.web.pages.Address;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement with everything that can be done about it.
 *
 * @param before the statement that ended last before this one
 * @param open its lines that have no home, with what they could be
 * @param assigned lines that are something else than remittances
 * @param parked lines that somebody looks into
 * @param matches those that stand, the latest first
 * @param exact how many proposals are beyond doubt
 * @param names of everybody who is mentioned
 * @param texts what the bank wrote about lines, by their number
 * @param roles of whoever looks at it
 */
public record StatementSheet(
        BankStatement statement,
        @Nullable BankStatement before,
        List<OpenLine> open,
        List<LineAtHome> assigned,
        List<LineAtHome> parked,
        List<Match> matches,
        long exact,
        Map<PersonId, String> names,
        Map<Integer, String> texts,
        Set<Role> roles) {

    private static final String DEED = "/do/bankStatements.";

    public StatementSheet {
        open = List.copyOf(open);
        assigned = List.copyOf(assigned);
        parked = List.copyOf(parked);
        matches = List.copyOf(matches);
        names = Map.copyOf(names);
        texts = Map.copyOf(texts);
        roles = Set.copyOf(roles);
    }

    /**
     * A line without a home.
     *
     * @param best what it most likely is
     * @param others what else it could be
     * @param with the line beside which the proposal stands that has this one too; absent when that is this one
     */
    public record OpenLine(
            StatementLine line,
            @Nullable Suggestion best,
            List<Suggestion> others,
            @Nullable Integer with) {

        public OpenLine {
            others = List.copyOf(others);
        }
    }

    /**
     * A proposal, ready to be accepted.
     *
     * @param body what is sent when it is
     */
    public record Suggestion(Proposal proposal, String body) {}

    /** Whether whoever looks at it may give this command. */
    public boolean may(Class<?> command) {
        return Permissions.maySend(roles, command);
    }

    /** Where it is on the API. */
    public String api() {
        return Address.filled(
                BankStatementsController.ADDRESS + "/{id}",
                Map.of("id", statement.statement().value()));
    }

    /** The form of a command about a line. */
    public String deed(String name, int line) {
        return Address.of(DEED + name)
                .with("statement", statement.statement().value())
                .with("line", line)
                .toString();
    }

    /** The form by which a line becomes several remittances. */
    public String split(OpenLine open) {
        Address address = Address.of(DEED + "match")
                .with("statement", statement.statement().value())
                .with("lines", open.line().number());
        if (open.best() == null) {
            return address.with("remittances[0].amount", decimal(open.line())).toString();
        }
        int at = 0;
        for (var remittance : open.best().proposal().remittances()) {
            address = address.with(
                            "remittances[" + at + "].remittance",
                            remittance.remittance().value())
                    .with("remittances[" + at + "].amount", remittance.amount().toDecimal());
            at++;
        }
        return address.toString();
    }

    /** The form of a command about a match. */
    public String deed(String name, Match match) {
        return Address.of(DEED + name)
                .with("statement", statement.statement().value())
                .with("match", match.matched().match().value())
                .toString();
    }

    /** The form by which it is finished. */
    public String finish() {
        return Address.of(DEED + "finish")
                .with("statement", statement.statement().value())
                .toString();
    }

    /** Whether nothing stands in the way of finishing it. */
    public boolean isReady() {
        return statement.linesOpen() == 0
                && !statement.kind().comesAgain()
                && statement.difference() != null
                && statement.difference().isZero();
    }

    /** Whether it begins with what the one before ended with; nothing when that cannot be told. */
    public @Nullable Boolean follows() {
        return before == null || before.closing() == null || statement.opening() == null
                ? null
                : before.closing().equals(statement.opening());
    }

    private static String decimal(StatementLine line) {
        return line.amount().isNegative()
                ? line.amount().negated().toDecimal()
                : line.amount().toDecimal();
    }
}
