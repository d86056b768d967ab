package io.countersign.web.pages.approvals;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.account.AccountQuery.ShowStatement.Statement;
import io.countersign.account.CustomerAccountId;
import io.countersign.credit.CreditQuery;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.expense.ExpenseQuery;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.ListExpenseClaims;
import io.countersign.money.Money;
import io.countersign.order.OrderQuery;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.order.OrderQuery.Order;
import io.countersign.people.Acting;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.permission.Permissions;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.staff.StaffQuery;
import io.countersign.staff.StaffQuery.FindAuthority;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.KnownCustomers;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.pages.approvals.Approvals.ClaimCard;
import io.countersign.web.pages.approvals.Approvals.OrderCard;
import io.countersign.web.pages.approvals.Approvals.Price;
import io.countersign.web.pages.approvals.Approvals.PriceCard;
import io.countersign.web.pages.approvals.Approvals.ReleaseCard;
import io.countersign.web.pages.deed.Deeds;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows what waits for a decision: the reader's own first, what others decide below. */
@Controller
final class ApprovalsPage {

    static final String PATH = "/approvals";

    private static final int READ_AT_A_TIME = 200;
    private static final List<Role> WHO_AGREES_TO_ORDERS = List.of(Role.REGIONAL_MANAGER);
    private static final List<Role> WHO_GRANTS_PRICES = List.of(Role.GENERAL_MANAGER, Role.DEPUTY_GENERAL_MANAGER);
    private static final List<Role> WHO_APPROVES_CLAIMS = List.of(Role.REGIONAL_MANAGER, Role.GENERAL_MANAGER);

    private final Pages pages;
    private final Messages messages;
    private final Names names;
    private final KnownCustomers customers;
    private final Deeds deeds;

    ApprovalsPage(Pages pages, Messages messages, Names names, KnownCustomers customers, Deeds deeds) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
        this.customers = customers;
        this.deeds = deeds;
    }

    @GetMapping(PATH)
    View show(@AuthenticationPrincipal SignedIn who) {
        if (!Permissions.mayAsk(who.roles(), ListReleases.class)) {
            return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
        }
        Sender sender = Asking.as(who);
        OfficePolicy policy =
                messages.ask(new FindPolicy(), PolicyVersion.class, sender).figures();
        Authority authority = new Authority(new Acting(
                who.person(),
                messages.now(),
                messages.today(),
                messages.ask(new FindAuthority(who.person()), StaffQuery.Authority.class, sender)
                        .grants()));
        List<ReleaseCard> releases = releases(policy, authority, who, sender);
        List<OrderCard> orders = orders(authority, who, sender);
        List<PriceCard> prices = prices(policy, authority, who, sender);
        List<ClaimCard> claims = claims(authority, who, sender);
        return pages.show(
                "approvals/page",
                "approvals/sheet",
                new Approvals(
                        releases,
                        orders,
                        prices,
                        claims,
                        messages.today().plusDays(policy.credit().approvalLapsesAfterDays()),
                        names.namesOf(people(releases, prices, claims))));
    }

    private List<ReleaseCard> releases(OfficePolicy policy, Authority authority, SignedIn who, Sender sender) {
        List<Release> open = releases(null, CreditQuery.State.OPEN, sender);
        if (open.isEmpty()) {
            return List.of();
        }
        Map<CustomerAccountId, Figures> figures = new HashMap<>();
        messages.ask(new ShowReceivables(null, null, Filter.NONE), Receivables.class, sender)
                .rows()
                .forEach((AccountRow row) -> figures.put(row.account(), row.figures()));
        List<ReleaseCard> cards = new ArrayList<>();
        for (Release release : open) {
            Optional<Account> customer = messages.find(new FindAccount(release.account()), Account.class, sender);
            Optional<Order> order = messages.find(new FindOrder(release.order()), Order.class, sender);
            if (customer.isPresent() && order.isPresent()) {
                cards.add(release(
                        release,
                        customer.get(),
                        order.get(),
                        figures.get(release.account()),
                        policy,
                        authority,
                        who,
                        sender));
            }
        }
        cards.sort(Comparator.comparing(card -> card.order().state() != OrderQuery.State.WITHHELD));
        return cards;
    }

    private ReleaseCard release(
            Release release,
            Account customer,
            Order order,
            @Nullable Figures now,
            OfficePolicy policy,
            Authority authority,
            SignedIn who,
            Sender sender) {
        int unpaidOthers = (int) Stream.of(CreditQuery.State.APPROVED, CreditQuery.State.USED)
                .flatMap(state -> releases(customer.account(), state, sender).stream())
                .filter(other -> !other.release().equals(release.release()))
                .count();
        List<Role> deciders = policy.credit().approversFor(customer.standing(), unpaidOthers);
        String obstacle = order.state() == OrderQuery.State.WITHHELD
                ? authority.obstacle(deciders, customer.region(), List.of(release.requestedBy()))
                : "approvals.obstacle.notWithheld";
        Map<String, String> given = Map.of("release", release.release().value());
        Statement statement = messages.find(new ShowStatement(customer.account(), null, null), Statement.class, sender)
                .orElseGet(() -> new Statement(
                        customer.account(), customer.currency(), List.of(), Money.zero(customer.currency())));
        return new ReleaseCard(
                new Decision(
                        "release-" + release.release().value(),
                        release.release().value(),
                        Address.filled(
                                "/credit-releases/{id}",
                                Map.of("id", release.release().value())),
                        Address.ofEvents(customer.account())
                                .with("mentioning", release.release().value())
                                .toString(),
                        deciders,
                        customer.region().value(),
                        obstacle,
                        obstacle == null ? deeds.find(who, "creditReleases.approve", given) : null,
                        authority.mayRefuse(policy.credit(), customer.region())
                                ? deeds.find(who, "creditReleases.refuse", given)
                                : null),
                release,
                order,
                customer,
                now,
                unpaidOthers,
                Months.of(statement, messages.today()));
    }

    private List<OrderCard> orders(Authority authority, SignedIn who, Sender sender) {
        List<Order> held = messages.ask(
                        new ListOrders(null, OrderQuery.State.HELD, null, READ_AT_A_TIME),
                        ListOrders.Orders.class,
                        sender)
                .orders();
        Map<CustomerAccountId, Account> known = customers.of(held.stream().map(Order::account), sender);
        List<OrderCard> cards = new ArrayList<>();
        for (Order one : held) {
            Account customer = known.get(one.account());
            if (customer != null) {
                Order order = messages.find(new FindOrder(one.order()), Order.class, sender)
                        .orElse(one);
                String number = order.order().value();
                Map<String, String> given = Map.of("order", number);
                String obstacle = authority.obstacle(WHO_AGREES_TO_ORDERS, customer.region(), List.of());
                cards.add(new OrderCard(
                        new Decision(
                                "order-" + number,
                                number,
                                Address.filled("/orders/{id}", Map.of("id", number)),
                                Address.ofEvents(order.order()).toString(),
                                WHO_AGREES_TO_ORDERS,
                                customer.region().value(),
                                obstacle,
                                obstacle == null ? deeds.find(who, "orders.coordinate", given, order.version()) : null,
                                obstacle == null ? deeds.find(who, "orders.decline", given, order.version()) : null),
                        order,
                        customer));
            }
        }
        return cards;
    }

    private List<PriceCard> prices(OfficePolicy policy, Authority authority, SignedIn who, Sender sender) {
        List<Project> asking = projects(sender).stream()
                .filter(project -> project.approvals().stream().anyMatch(ApprovalsPage::isAsked))
                .toList();
        Map<CustomerAccountId, Account> known = customers.of(asking.stream().map(Project::account), sender);
        List<PriceCard> cards = new ArrayList<>();
        for (Project project : asking) {
            Account customer = known.get(project.account());
            if (customer != null) {
                project.approvals().stream()
                        .filter(ApprovalsPage::isAsked)
                        .forEach(approval -> cards.add(price(project, approval, customer, policy, authority, who)));
            }
        }
        return cards;
    }

    private PriceCard price(
            Project project,
            PriceApproval approval,
            Account customer,
            OfficePolicy policy,
            Authority authority,
            SignedIn who) {
        String number = approval.approval().value();
        Map<String, String> given = Map.of("project", project.project().value(), "approval", number);
        String obstacle = authority.obstacle(WHO_GRANTS_PRICES, customer.region(), List.of(approval.requestedBy()));
        List<Price> prices = approval.prices().stream()
                .map(asked -> Price.of(
                        asked,
                        customer.currency(),
                        policy.projects().weightPercentOf(asked.askedPrice(), asked.listPrice())))
                .toList();
        return new PriceCard(
                new Decision(
                        "price-" + number,
                        number,
                        Address.filled(
                                "/projects/{id}", Map.of("id", project.project().value())),
                        Address.ofEvents(project.project()).toString(),
                        WHO_GRANTS_PRICES,
                        customer.region().value(),
                        obstacle,
                        obstacle == null ? deeds.find(who, "projects.grant", given, project.version()) : null,
                        obstacle == null ? deeds.find(who, "projects.refuse", given, project.version()) : null),
                project,
                approval,
                prices,
                prices.stream().map(Price::effect).reduce(Money.zero(customer.currency()), Money::plus));
    }

    private List<ClaimCard> claims(Authority authority, SignedIn who, Sender sender) {
        return messages
                .ask(
                        new ListExpenseClaims(null, ExpenseQuery.State.CHECKED, null, READ_AT_A_TIME),
                        ListExpenseClaims.ExpenseClaims.class,
                        sender)
                .claims()
                .stream()
                .map(claim -> claim(claim, authority, who))
                .toList();
    }

    private ClaimCard claim(ExpenseClaim claim, Authority authority, SignedIn who) {
        String number = claim.claim().value();
        Map<String, String> given = Map.of("claim", number);
        List<PersonId> involved = Stream.of(claim.claimant(), claim.checkedBy())
                .filter(Objects::nonNull)
                .toList();
        String obstacle = authority.obstacle(WHO_APPROVES_CLAIMS, claim.region(), involved);
        return new ClaimCard(
                new Decision(
                        "claim-" + number,
                        number,
                        Address.filled("/expense-claims/{id}", Map.of("id", number)),
                        Address.ofEvents(claim.claim()).toString(),
                        WHO_APPROVES_CLAIMS,
                        claim.region().value(),
                        obstacle,
                        obstacle == null ? deeds.find(who, "expenseClaims.approve", given, claim.version()) : null,
                        obstacle == null ? deeds.find(who, "expenseClaims.refuse", given, claim.version()) : null),
                claim);
    }

    private List<Release> releases(@Nullable CustomerAccountId account, CreditQuery.State state, Sender sender) {
        return messages.ask(
                        new ListReleases(account, null, state, null, READ_AT_A_TIME),
                        ListReleases.Releases.class,
                        sender)
                .releases();
    }

    private List<Project> projects(Sender sender) {
        List<Project> all = new ArrayList<>();
        ListProjects question = new ListProjects(null, null, READ_AT_A_TIME);
        while (true) {
            ListProjects.Projects page = messages.ask(question, ListProjects.Projects.class, sender);
            all.addAll(page.projects());
            if (page.next() == null) {
                return all;
            }
            question = new ListProjects(null, page.next(), READ_AT_A_TIME);
        }
    }

    private static boolean isAsked(PriceApproval approval) {
        return approval.state() == ApprovalState.ASKED;
    }

    private static Set<PersonId> people(List<ReleaseCard> releases, List<PriceCard> prices, List<ClaimCard> claims) {
        Set<PersonId> people = new HashSet<>();
        releases.forEach(card -> people.add(card.release().requestedBy()));
        prices.forEach(card -> people.add(card.approval().requestedBy()));
        claims.stream()
                .flatMap(card -> Stream.of(card.claim().claimant(), card.claim().checkedBy()))
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }
}
