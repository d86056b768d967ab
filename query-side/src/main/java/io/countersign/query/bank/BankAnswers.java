package io.countersign.query.bank;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.bank.BankQuery.FindStatement;
import io.countersign.bank.BankQuery.Home;
import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.BankQuery.ListLines;
import io.countersign.bank.BankQuery.ListMatches;
import io.countersign.bank.BankQuery.ListParkedLines;
import io.countersign.bank.BankQuery.ListParkedLines.ParkedLineOfStatement;
import io.countersign.bank.BankQuery.ListStatements;
import io.countersign.bank.BankQuery.ProposeMatches;
import io.countersign.bank.BankQuery.ProposeMatches.Hint;
import io.countersign.bank.StatementEvent.StatementEntered;
import io.countersign.bank.StatementId;
import io.countersign.policy.OfficePolicy.BankTerms;
import io.countersign.policy.PolicyInForce;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what the bank says, where its lines are at home, and which remittances they could be. */
public final class BankAnswers {

    private static final int PAGE = 1_000;
    private static final int LINES_KEPT_MAX = 600_000;

    private final Register<BankStatement> statements;
    private final Register<Candidate> candidates;
    private final LinesRead lines;
    private final Supplier<PolicyInForce> policy;

    public BankAnswers(
            Register<BankStatement> statements,
            Register<Candidate> candidates,
            LogFold log,
            Supplier<PolicyInForce> policy) {
        this.statements = statements;
        this.candidates = candidates;
        this.lines = new LinesRead(log, LINES_KEPT_MAX);
        this.policy = policy;
    }

    @QueryHandler
    Optional<FindStatement.Found> answer(FindStatement question) {
        Documents<BankStatement> current = statements.current();
        return current.find(question.statement().value())
                .map(statement -> new FindStatement.Found(statement, before(statement, current)));
    }

    @QueryHandler
    ListStatements.Statements answer(ListStatements question) {
        List<Where<BankStatement>> where = new ArrayList<>();
        if (question.bankAccount() != null) {
            where.add(new Where<>("bankAccount", question.bankAccount(), BankStatement::bankAccount));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state",
                    question.state().name(),
                    statement -> statement.state().name()));
        }
        String after = question.after() == null ? null : question.after().value();
        Documents.Page<BankStatement> page = statements.current().page(after, question.limit(), where);
        return new ListStatements.Statements(
                page.documents(), page.next() == null ? null : new StatementId(page.next()));
    }

    @QueryHandler
    ListLines.Lines answer(ListLines question) {
        Home home = question.home();
        List<LineAtHome> found = lines.of(
                question.statement(),
                read -> read.lines().stream()
                        .skip(question.after()) // lines are numbered from 1 without a gap
                        .filter(line -> home == null || home == line.home())
                        .limit(question.limit() + 1L)
                        .toList());
        boolean more = found.size() > question.limit();
        List<LineAtHome> page = more ? found.subList(0, question.limit()) : found;
        return new ListLines.Lines(
                List.copyOf(page), more ? page.getLast().line().number() : null);
    }

    @QueryHandler
    ListMatches.Matches answer(ListMatches question) {
        return new ListMatches.Matches(lines.of(question.statement(), LinesFold::matches));
    }

    @QueryHandler
    ListParkedLines.ParkedLines answer(ListParkedLines question) {
        return new ListParkedLines.ParkedLines(statements.current().all().values().stream()
                .flatMap(statement -> statement.parkedLines().stream()
                        .map(line -> new ParkedLineOfStatement(statement.statement(), statement.bankAccount(), line)))
                .filter(parked -> question.owner() == null
                        || question.owner().equals(parked.line().owner()))
                .sorted(Comparator.<ParkedLineOfStatement, LocalDate>comparing(
                                parked -> parked.line().valueDate())
                        .thenComparing(parked -> parked.statement().value())
                        .thenComparing(parked -> parked.line().line()))
                .toList());
    }

    @QueryHandler
    ProposeMatches.Proposals answer(ProposeMatches question) {
        PolicyInForce inForce = policy.get();
        BankTerms terms = inForce.figures().bank();
        Optional<StatementEntered> head = lines.of(question.statement(), LinesFold::head);
        List<LineAtHome> free = lines.of(question.statement(), LinesFold::free);
        Matching.Found found = head.map(statement -> propose(statement, free, question.hints(), terms))
                .orElse(new Matching.Found(List.of(), List.of()));
        return new ProposeMatches.Proposals(
                found.proposals(), found.others(), inForce.version(), terms.exactMatchesConfirm());
    }

    private Matching.Found propose(StatementEntered head, List<LineAtHome> free, List<Hint> hints, BankTerms terms) {
        Map<Integer, Hint> hintOf = new HashMap<>();
        hints.forEach(hint -> hintOf.put(hint.line(), hint));
        List<OpenLine> open = free.stream()
                .map(line -> OpenLine.of(line.line(), hintOf.get(line.line().number())))
                .toList();
        return new Matching(
                        head.bankAccount(), head.kind(), terms, open, candidatesAround(open, terms.dateWindowDays()))
                .find();
    }

    /** Whatever was sent in the months from which money can be on these lines. */
    private List<Candidate> candidatesAround(List<OpenLine> open, int windowDays) {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (OpenLine line : open) {
            for (LocalDate day : List.of(line.line().valueDate(), line.line().bookedOn())) {
                YearMonth last = YearMonth.from(day.plusDays(1));
                for (YearMonth month = YearMonth.from(day.minusDays(2L * windowDays)); !month.isAfter(last); ) {
                    months.add(month);
                    month = month.plusMonths(1);
                }
            }
        }
        List<Candidate> found = new ArrayList<>();
        Documents<Candidate> current = candidates.current();
        for (YearMonth month : months) {
            List<Where<Candidate>> where = List.of(new Where<>("month", month.toString(), Candidate::month));
            Documents.Page<Candidate> page = current.page(null, PAGE, where);
            found.addAll(page.documents());
            while (page.next() != null) {
                page = current.page(page.next(), PAGE, where);
                found.addAll(page.documents());
            }
        }
        return found;
    }

    private static @Nullable BankStatement before(BankStatement statement, Documents<BankStatement> current) {
        return current.all().values().stream()
                .filter(other -> !other.statement().equals(statement.statement()))
                .filter(other -> other.kind() == statement.kind())
                .filter(other -> other.bankAccount().equals(statement.bankAccount())
                        && other.currency().equals(statement.currency()))
                .filter(other -> isBefore(other, statement))
                .max(BankAnswers::order)
                .orElse(null);
    }

    private static boolean isBefore(BankStatement one, BankStatement other) {
        return order(one, other) < 0;
    }

    private static int order(BankStatement one, BankStatement other) {
        return Comparator.comparing(BankStatement::until)
                .thenComparing(
                        statement -> Optional.ofNullable(statement.number()).orElse(""))
                .thenComparing(statement -> statement.statement().value())
                .compare(one, other);
    }
}
