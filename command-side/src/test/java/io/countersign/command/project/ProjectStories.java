package io.countersign.command.project;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.command.wiring.PolicyResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderId;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyInForce;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectCommand.GrantPriceApproval;
import io.countersign.project.ProjectCommand.RefusePriceApproval;
import io.countersign.project.ProjectCommand.RegisterProject;
import io.countersign.project.ProjectCommand.RequestPriceApproval;
import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.project.ProjectEvent.PriceApprovalRefused;
import io.countersign.project.ProjectEvent.PriceApprovalRequested;
import io.countersign.project.ProjectEvent.ProjectClosed;
import io.countersign.project.ProjectEvent.ProjectConflictFlagged;
import io.countersign.project.ProjectEvent.ProjectGoodsDrawn;
import io.countersign.project.ProjectEvent.ProjectRegistered;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The words in which stories about projects are told. */
final class ProjectStories {

    static final ProjectId PROJECT = new ProjectId("PR-1");
    static final ProjectId EARLIER = new ProjectId("PR-0");
    static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    static final CustomerAccountId OTHER_CUSTOMER = new CustomerAccountId("C002");
    static final PriceApprovalId PRICES = new PriceApprovalId("PA-1");
    static final OrderId ORDER = new OrderId("SO-1");
    static final OrderId OTHER = new OrderId("SO-2");
    static final PersonId SALESPERSON = new PersonId("salesperson");
    static final PersonId MANAGER = new PersonId("general-manager");
    static final PersonId DEPUTY = new PersonId("deputy");
    static final PersonId DIRECTOR = new PersonId("director");
    static final String PLACE = "上海市黄浦区滨江路8号";
    static final String MODEL = "W-2041";
    static final String OTHER_MODEL = "W-7";
    static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    static final LocalDate IN_SPRING = LocalDate.of(2026, 4, 1);
    static final LocalDate PROTECTED_UNTIL = TODAY.plusDays(180);
    static final int POLICY = 3;

    private ProjectStories() {}

    static FixtureConfiguration<ProjectRegistration> project() {
        return new AggregateTestFixture<>(ProjectRegistration.class)
                .registerParameterResolverFactory(new ActingResolver())
                .registerParameterResolverFactory(
                        new PolicyResolver(() -> new PolicyInForce(POLICY, OfficePolicy.AS_DELIVERED)));
    }

    static Map<String, Object> by(PersonId person, Grant... grants) {
        return on(TODAY, person, grants);
    }

    static Map<String, Object> on(LocalDate day, PersonId person, Grant... grants) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(MetadataKeys.ACTOR, person.value());
        metadata.put(MetadataKeys.SENT_AT, day + "T02:00:00Z");
        metadata.put(MetadataKeys.TODAY, day.toString());
        metadata.put(MetadataKeys.GRANTS, List.of(grants));
        return metadata;
    }

    static Grant generalManager() {
        return Grant.own(Role.GENERAL_MANAGER, List.of());
    }

    static Grant lentBy(PersonId lender) {
        return new Grant(Role.GENERAL_MANAGER, List.of(), new DelegationId("D-1"), lender);
    }

    static ExercisedAuthority asGeneralManager() {
        return new ExercisedAuthority(Role.GENERAL_MANAGER, null, null, null);
    }

    static ProjectItem rolls(String model, String rolls) {
        return new ProjectItem(model, Quantity.of(rolls));
    }

    static RegisterProject register(ProjectItem... items) {
        return new RegisterProject(PROJECT, CUSTOMER, "滨江酒店", PLACE, List.of(items), IN_SPRING);
    }

    static ProjectRegistered registered(ProjectItem... items) {
        return registered(true, items);
    }

    static ProjectRegistered registered(boolean large, ProjectItem... items) {
        return new ProjectRegistered(
                PROJECT,
                CUSTOMER,
                "滨江酒店",
                PLACE,
                List.of(items),
                IN_SPRING,
                large,
                PROTECTED_UNTIL,
                POLICY,
                SALESPERSON);
    }

    static ProjectConflictFlagged flagged() {
        return new ProjectConflictFlagged(PROJECT, EARLIER, OTHER_CUSTOMER);
    }

    static ProjectClosed closed() {
        return new ProjectClosed(PROJECT, PLACE, TODAY, "完工", SALESPERSON);
    }

    static AskedPrice price(String model, String rolls, String list, String asked) {
        return new AskedPrice(model, Quantity.of(rolls), UnitPrice.of(list), UnitPrice.of(asked));
    }

    static RequestPriceApproval ask(AskedPrice... prices) {
        return new RequestPriceApproval(PROJECT, PRICES, List.of(prices), "竞品更低");
    }

    static PriceApprovalRequested asked(AskedPrice... prices) {
        return new PriceApprovalRequested(PROJECT, PRICES, List.of(prices), "竞品更低", POLICY, SALESPERSON);
    }

    static GrantPriceApproval grant() {
        return new GrantPriceApproval(PROJECT, PRICES, "同意");
    }

    static PriceApprovalGranted granted(AskedPrice... prices) {
        return new PriceApprovalGranted(PROJECT, PRICES, List.of(prices), "同意", asGeneralManager(), MANAGER);
    }

    static RefusePriceApproval refuse(String reason) {
        return new RefusePriceApproval(PROJECT, PRICES, reason);
    }

    static PriceApprovalRefused refused(String reason) {
        return new PriceApprovalRefused(PROJECT, PRICES, reason, asGeneralManager(), MANAGER);
    }

    static Draw take(String model, String rolls, String price) {
        return new Draw(model, Quantity.of(rolls), UnitPrice.of(price));
    }

    static DrawGoods draw(OrderId order, Draw... draws) {
        return new DrawGoods(PROJECT, CUSTOMER, order, List.of(draws));
    }

    static ProjectGoodsDrawn drawn(OrderId order, Draw... draws) {
        return new ProjectGoodsDrawn(PROJECT, order, List.of(draws));
    }
}
