package io.countersign.web.pages;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPaper;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPapers;
import io.countersign.account.AccountQuery.ListPapers;
import io.countersign.account.AccountQuery.Paper;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.DunningChannel;
import io.countersign.account.FiguresSeen;
import io.countersign.account.HoldReason;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import io.countersign.account.PaymentPromise;
import io.countersign.account.ReleaseId;
import io.countersign.credit.CreditQuery;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.dunning.DunningQuery;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.dunning.DunningQuery.ListCalls.Call;
import io.countersign.dunning.DunningQuery.ListCases;
import io.countersign.dunning.DunningQuery.PromiseState;
import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseQuery;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.ListExpenseClaims;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery.AwaitedGoods;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.State;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.FindProject;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.project.ProjectQuery.OrderDraws;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.reservation.ReservationQuery;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.Row;
import io.countersign.reservation.ReservationQuery.Week;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.staff.StaffQuery.FindAuthority;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what a sales desk asks, from a few made-up things. */
public final class CannedDesk {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = CannedAccounts.TODAY;
    private static final List<AccountRow> ROWS = CannedAccounts.many(12);

    private List<Role> roles = List.of();
    private boolean everybodyWasCalled;
    private @Nullable Object lastQuestion;

    /** The reader holds these roles, for East China where a role belongs to a region. */
    public void isReadBy(Role... held) {
        roles = List.of(held);
        everybodyWasCalled = false;
    }

    /** All calls of the day are made. */
    public void everybodyWasCalled() {
        everybodyWasCalled = true;
    }

    /** What was asked last about calls or papers. */
    public @Nullable Object lastQuestion() {
        return lastQuestion;
    }

    @QueryHandler
    ListCalls.Calls answer(ListCalls question) {
        LocalDate on = question.on() == null ? TODAY : question.on();
        if (question.on() == null) {
            lastQuestion = question;
        }
        return new ListCalls.Calls(
                on,
                CALLS.stream()
                        .filter(call -> !everybodyWasCalled || call.customer().equals(account(2)))
                        .filter(call -> call.dunning().hasCallOn(on))
                        .filter(call -> question.region() == null
                                || question.region().equals(call.customer().region()))
                        .filter(call -> question.salesperson() == null
                                || question.salesperson().equals(call.customer().salesperson()))
                        .toList());
    }

    @QueryHandler
    Optional<ListCases.Cases> answer(ListCases question) {
        return Optional.of(new ListCases.Cases(
                question.account(),
                CALLS.stream()
                        .map(Call::dunning)
                        .filter(dunning -> dunning.account().equals(question.account()))
                        .toList()));
    }

    @QueryHandler
    PolicyVersion answer(FindPolicy question) {
        return PolicyVersion.AS_DELIVERED;
    }

    @QueryHandler
    Authority answer(FindAuthority question) {
        return new Authority(question.person(), roles, List.of(new Region("华东")), List.of());
    }

    @QueryHandler
    ListReleases.Releases answer(ListReleases question) {
        return new ListReleases.Releases(
                RELEASES.stream()
                        .filter(release -> question.state() == null || question.state() == release.state())
                        .filter(release ->
                                question.account() == null || question.account().equals(release.account()))
                        .toList(),
                null);
    }

    @QueryHandler
    Optional<Order> answer(FindOrder question) {
        return ORDERS.stream()
                .filter(order -> order.order().equals(question.order()))
                .findFirst();
    }

    @QueryHandler
    ListOrders.Orders answer(ListOrders question) {
        return new ListOrders.Orders(
                ORDERS.stream()
                        .filter(order -> question.state() == null || question.state() == order.state())
                        .filter(order ->
                                question.account() == null || question.account().equals(order.account()))
                        .toList(),
                null);
    }

    @QueryHandler
    ListProjects.Projects answer(ListProjects question) {
        return new ListProjects.Projects(PROJECTS, null);
    }

    @QueryHandler
    Optional<Project> answer(FindProject question) {
        return PROJECTS.stream()
                .filter(project -> project.project().equals(question.project()))
                .findFirst();
    }

    @QueryHandler
    ListExpenseClaims.ExpenseClaims answer(ListExpenseClaims question) {
        return new ListExpenseClaims.ExpenseClaims(
                question.state() == ExpenseQuery.State.CHECKED ? List.of(CLAIM) : List.of(), null);
    }

    @QueryHandler
    MondayList answer(ShowMondayList question) {
        return new MondayList(TODAY.minusDays(1), TODAY.minusDays(1), HELD);
    }

    @QueryHandler
    ExpiringPapers answer(ListExpiringPapers question) {
        lastQuestion = question;
        return new ExpiringPapers(
                TODAY,
                PAPERS.stream()
                        .map(paper -> new ExpiringPaper(
                                account(0), paper, paper.paper().value().equals("OLD") ? -3 : 12))
                        .filter(paper -> paper.days() <= question.within())
                        .toList());
    }

    @QueryHandler
    Optional<Papers> answer(ListPapers question) {
        return Optional.of(new Papers(question.account(), PAPERS));
    }

    private static final List<Call> CALLS = List.of(
            new Call(
                    account(0),
                    dunning(0, 2, TODAY, attempt(1, TODAY.minusDays(1), TODAY.minusDays(1), PromiseState.BROKEN))),
            new Call(account(1), dunning(1, 1, TODAY.minusDays(2))),
            new Call(
                    account(2),
                    dunning(2, 5, TODAY.plusDays(5), attempt(4, TODAY, TODAY.plusDays(2), PromiseState.OPEN))));

    private static final List<Order> ORDERS = List.of(
            order("SO-100", 0, State.INVOICED, 50_000, null, List.of(), List.of()),
            order("SO-900", 0, State.WITHHELD, 102_600, 102_600L, List.of(), List.of()),
            order(
                    "SO-905",
                    1,
                    State.COVERED,
                    200_000,
                    null,
                    List.of(),
                    List.of(new AwaitedGoods(1, "F-9", Quantity.of("20")))),
            order("SO-910", 0, State.HELD, 77_000, null, List.of(HoldReason.ADJUSTMENT_PERIOD), List.of()));

    private static final List<Release> RELEASES = List.of(
            release("CR-1", 0, "SO-900", CannedAccounts.LI),
            release("CR-2", 10, "SO-900", CannedAccounts.LI),
            release("CR-3", 4, "SO-900", CannedAccounts.ZHANG),
            release("CR-4", 3, "SO-905", CannedAccounts.LI));

    private static final List<Project> PROJECTS =
            List.of(project("PR-1", 0, ApprovalState.ASKED, "72"), project("PR-2", 1, ApprovalState.GRANTED, "75"));

    private static final ExpenseClaim CLAIM = new ExpenseClaim(
            new ExpenseClaimId("EC-1"),
            CannedAccounts.LI,
            new Region("华东"),
            "一部",
            "Visiting customers in Hangzhou",
            ExpenseCategory.TRAVEL,
            yuan(100_000),
            ExpenseQuery.State.CHECKED,
            TODAY.minusDays(9),
            List.of(),
            yuan(120_000),
            TODAY.minusDays(4),
            TODAY.minusDays(2),
            CannedAccounts.GRAY,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            3);

    private static final List<Row> HELD = List.of(
            new Row(reservation("TRF-1", 0), Week.DUE, 1, true),
            new Row(reservation("TRF-2", 1), Week.CONFIRMED, 0, false),
            new Row(reservation("TRF-3", 2), Week.NEW, 0, false));

    private static final List<Paper> PAPERS =
            List.of(paper("OLD", TODAY.minusDays(3)), paper("NEW", TODAY.plusDays(12)), paper("EVER", null));

    private static Account account(int i) {
        AccountRow row = ROWS.get(i);
        return new Account(
                row.account(),
                row.name(),
                CannedAccounts.GRAY,
                row.region(),
                row.salesperson(),
                row.standing(),
                CNY,
                null,
                12);
    }

    private static CustomerAccountId number(int i) {
        return ROWS.get(i).account();
    }

    private static Case dunning(int i, int next, LocalDate dueOn, Attempt... attempts) {
        return new Case(
                new DunningCaseId("D-" + i),
                number(i),
                DunningQuery.State.OPEN,
                TODAY.minusDays(5),
                List.of(new OrderId("SO-900")),
                yuan(102_600L * (i + 1)),
                0,
                next,
                dueOn,
                List.of(attempts),
                null,
                null);
    }

    private static Attempt attempt(int number, LocalDate on, LocalDate promisedFor, PromiseState state) {
        return new Attempt(
                number,
                on,
                DunningChannel.WECHAT,
                CannedAccounts.GRAY,
                "<b>Next week</b>",
                new PaymentPromise(promisedFor, yuan(50_000)),
                state,
                null,
                false,
                CannedAccounts.LI);
    }

    private static Order order(
            String number,
            int i,
            State state,
            long total,
            @Nullable Long shortBy,
            List<HoldReason> held,
            List<AwaitedGoods> awaited) {
        return new Order(
                new OrderId(number),
                number(i),
                OrderKind.STANDARD,
                state,
                List.of(OrderLine.priced(
                        "W-2041",
                        null,
                        Quantity.of("12"),
                        UnitOfMeasure.ROLL,
                        UnitPrice.of("85.50"),
                        Supply.SPOT,
                        null,
                        CNY)),
                yuan(total),
                null,
                null,
                null,
                held,
                shortBy == null ? null : yuan(shortBy),
                null,
                awaited,
                null,
                null,
                null,
                TODAY.plusDays(3),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                7);
    }

    private static Release release(String number, int i, String order, PersonId requestedBy) {
        return new Release(
                new ReleaseId(number),
                number(i),
                new OrderId(order),
                CreditQuery.State.OPEN,
                yuan(102_600),
                "The showroom opens on Monday",
                new FiguresSeen(yuan(500_000), yuan(0), 0, 1, null),
                0,
                requestedBy,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Project project(String number, int i, ApprovalState state, String price) {
        return new Project(
                new ProjectId(number),
                number(i),
                "Harbour Hotel " + number,
                "Harbour Road 8",
                List.of(new ProjectItem("W-2041", Quantity.of("300"))),
                TODAY.plusMonths(3),
                true,
                TODAY.plusYears(9),
                null,
                null,
                null,
                List.of(new PriceApproval(
                        new PriceApprovalId("PA-" + number),
                        state,
                        List.of(new AskedPrice("W-2041", Quantity.of("300"), UnitPrice.of("90"), UnitPrice.of(price))),
                        "A competitor offers 73",
                        CannedAccounts.LI,
                        null,
                        null,
                        null)),
                List.of(new OrderDraws(
                        new OrderId("SO-100"), List.of(new Draw("W-2041", Quantity.of("75"), UnitPrice.of(price))))),
                CannedAccounts.LI,
                4);
    }

    private static Reservation reservation(String number, int i) {
        return new Reservation(
                new ReservationId(number),
                number(i),
                ReservationQuery.State.OPEN,
                "W-2041",
                WarehouseId.MAIN,
                Quantity.of("20"),
                null,
                TODAY.minusDays(20),
                CannedAccounts.LI,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                5);
    }

    private static Paper paper(String number, @Nullable LocalDate validUntil) {
        return new Paper(
                new PaperId(number), PaperKind.BUSINESS_LICENCE, validUntil, null, false, false, CannedAccounts.LI);
    }

    private static Money yuan(long fen) {
        return new Money(fen, CNY);
    }
}
