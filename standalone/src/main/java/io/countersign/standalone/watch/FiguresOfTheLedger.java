package io.countersign.standalone.watch;

import io.countersign.bank.BankQuery.ListStatements;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.credit.CreditQuery;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.expense.ExpenseQuery;
import io.countersign.expense.ExpenseQuery.ListExpenseClaims;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.Certified;
import io.countersign.operation.ViewQuery.FindCertified;
import io.countersign.order.OrderQuery;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.people.PersonId;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.query.history.LiveViews;
import io.countersign.store.log.EventLog;
import io.countersign.store.processing.Away;
import io.countersign.store.processing.ParkedLetters;
import io.countersign.store.processing.Positions;
import io.countersign.store.processing.StreamingGroup;
import io.countersign.store.seal.SealStore;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts what the stores and the views know. It counts only: no figure says whose anything is. */
final class FiguresOfTheLedger {

    private static final PersonId NOBODY = new PersonId("nobody");
    private static final Sender METRICS = Sender.automation("Metrics", NOBODY, "metrics");
    private static final int READ_AT_A_TIME = 1_000;

    private final EventLog log;
    private final SealStore seal;
    private final ParkedLetters letters;
    private final Positions positions;
    private final List<StreamingGroup> followers;
    private final LiveViews views;
    private final Messages messages;
    private final int staleDays;

    FiguresOfTheLedger(
            EventLog log,
            SealStore seal,
            ParkedLetters letters,
            Positions positions,
            List<StreamingGroup> followers,
            LiveViews views,
            Messages messages,
            int staleDays) {
        this.log = log;
        this.seal = seal;
        this.letters = letters;
        this.positions = positions;
        this.followers = List.copyOf(followers);
        this.views = views;
        this.messages = messages;
        this.staleDays = staleDays;
    }

    /** How far the log, its followers and its seal are, and what was parked: five small questions to the database. */
    Place place() {
        Map<String, Long> reached = new HashMap<>();
        followers.forEach(follower -> reached.put(follower.name(), positions.of(follower.name())));
        double checkpointAge = seal.newestCheckpoint()
                .map(newest ->
                        Duration.between(newest.signedAt(), messages.now()).toMillis() / 1_000.0)
                .orElse(Double.NaN);
        return new Place(log.head(), seal.reach().position(), checkpointAge, reached, letters.count());
    }

    /** What waits for people, and what was certified: questions to the views, which are current anyway. */
    Queues queues() {
        Map<String, LongSupplier> kinds = Map.of(
                Queues.CREDIT_RELEASE, this::openReleases,
                Queues.ORDER, this::heldOrders,
                Queues.PRICE, this::askedPrices,
                Queues.EXPENSE_CLAIM, this::checkedClaims);
        Map<String, Double> approvals = new HashMap<>();
        kinds.forEach((kind, count) -> approvals.put(kind, known(count)));
        return new Queues(approvals, known(this::staleStatements), certified());
    }

    /** A view that does not follow hides no figure but its own. */
    private static double known(LongSupplier count) {
        try {
            return count.getAsLong();
        } catch (RuntimeException e) {
            if (!Away.isBehind(e)) {
                throw e;
            }
            return Double.NaN;
        }
    }

    private long openReleases() {
        ListReleases question = new ListReleases(null, null, CreditQuery.State.OPEN, null, READ_AT_A_TIME);
        return messages.ask(question, ListReleases.Releases.class, METRICS)
                .releases()
                .size();
    }

    private long heldOrders() {
        ListOrders question = new ListOrders(null, OrderQuery.State.HELD, null, READ_AT_A_TIME);
        return messages.ask(question, ListOrders.Orders.class, METRICS).orders().size();
    }

    private long checkedClaims() {
        ListExpenseClaims question = new ListExpenseClaims(null, ExpenseQuery.State.CHECKED, null, READ_AT_A_TIME);
        return messages.ask(question, ListExpenseClaims.ExpenseClaims.class, METRICS)
                .claims()
                .size();
    }

    private long askedPrices() {
        long asked = 0;
        ListProjects question = new ListProjects(null, null, READ_AT_A_TIME);
        while (true) {
            ListProjects.Projects page = messages.ask(question, ListProjects.Projects.class, METRICS);
            asked += page.projects().stream()
                    .flatMap(project -> project.approvals().stream())
                    .filter(approval -> approval.state() == ApprovalState.ASKED)
                    .count();
            if (page.next() == null) {
                return asked;
            }
            question = new ListProjects(null, page.next(), READ_AT_A_TIME);
        }
    }

    private long staleStatements() {
        LocalDate limit = messages.today().minusDays(staleDays);
        ListStatements question = new ListStatements(null, StatementState.OPEN, null, READ_AT_A_TIME);
        return messages.ask(question, ListStatements.Statements.class, METRICS).statements().stream()
                .filter(statement -> statement.until().isBefore(limit))
                .count();
    }

    private Map<String, Long> certified() {
        Map<String, Long> positions = new HashMap<>();
        List<ViewName> names = views.all().stream().map(view -> view.name()).toList();
        for (ViewName name : names) {
            messages.find(new FindCertified(name), Certified.class, METRICS)
                    .ifPresent(certified -> positions.put(name.value(), certified.position()));
        }
        return positions;
    }

    /**
     * How far everything is.
     *
     * @param checkpointAgeSeconds not a number when nothing was ever signed
     * @param reached the position that each follower has reached, on whichever node
     * @param letters how many events each follower has parked; none where it is not named
     */
    record Place(
            long head, long sealed, double checkpointAgeSeconds, Map<String, Long> reached, Map<String, Long> letters) {

        double lag(String follower) {
            return Math.max(0, head - reached.getOrDefault(follower, 0L));
        }

        double deadLetters(String follower) {
            return letters.getOrDefault(follower, 0L);
        }
    }

    /**
     * What waits for people.
     *
     * @param approvals how many decisions of each kind are open, a thousand of one kind at most; not a number where the view
     *     does not follow
     * @param statementsStale the same of statements
     * @param certifiedPositions up to where each view was certified; none where it never was
     */
    record Queues(Map<String, Double> approvals, double statementsStale, Map<String, Long> certifiedPositions) {

        static final String CREDIT_RELEASE = "credit_release";
        static final String ORDER = "order";
        static final String PRICE = "price";
        static final String EXPENSE_CLAIM = "expense_claim";
        static final List<String> KINDS = List.of(CREDIT_RELEASE, ORDER, PRICE, EXPENSE_CLAIM);

        double approvals(String kind) {
            return approvals.getOrDefault(kind, Double.NaN);
        }

        double certified(String view) {
            Long position = certifiedPositions.get(view);
            return position == null ? Double.NaN : position;
        }
    }
}
