package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.RefusedAttempt;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.RefusedAttempts;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderId;
import io.countersign.people.DelegationId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.policy.PolicyCommand.PublishPolicy;
import io.countersign.policy.PolicyId;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectCommand.GrantPriceApproval;
import io.countersign.project.ProjectCommand.RegisterProject;
import io.countersign.project.ProjectCommand.RequestPriceApproval;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.project.ProjectQuery.FindProject;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.RemittanceId;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.DelegateAuthority;
import io.countersign.staff.StaffCommand.EndDelegation;
import io.countersign.staff.StaffQuery.FindAuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.AuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.HeldRole;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Who may do what, on the real stores: lent roles, the policy, what was tried in vain, and projects. */
class AuthorityTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final CustomerAccountId OTHER_CUSTOMER = new CustomerAccountId("C002");
    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ADMINISTRATOR = person("administrator");
    private static final Sender SALESPERSON = person("salesperson");
    private static final Sender MANAGER = person("manager");
    private static final Sender DIRECTOR = person("director");
    private static final Sender AUDITOR = person("auditor");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext program;

    @SuppressWarnings("NullAway.Init")
    private static Messages office;

    @BeforeAll
    static void start() {
        program = StandaloneApplication.start(0, data);
        office = program.getBean(Messages.class);
        appoint(ADMINISTRATOR, Role.ADMINISTRATOR);
        appoint(SALESPERSON, Role.SALESPERSON);
        appoint(MANAGER, Role.GENERAL_MANAGER);
        appoint(DIRECTOR, Role.SALES_DIRECTOR);
        appoint(AUDITOR, Role.AUDITOR);
        appoint(person("assistant"), Role.SALES_ASSISTANT);
        for (CustomerAccountId account : List.of(CUSTOMER, OTHER_CUSTOMER)) {
            office.sendAndWait(
                    new OpenAccount(account, "Northwall", null, new Region("East"), null, Standing.KEY, CNY),
                    person("assistant"));
        }
        publish(120);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void whoever_is_refused_is_on_record_and_what_they_tried_to_touch_is_not_touched() {
        LocalDate today = office.today();
        ReallocateRemittance attempt =
                new ReallocateRemittance(CUSTOMER, new RemittanceId("R-9"), List.of(), today, "mine");
        int before = events(CUSTOMER.toString()).size();

        assertThatThrownBy(() -> office.sendAndWait(attempt, SALESPERSON)).satisfies(AuthorityTest::isPermission);
        assertThatThrownBy(() -> office.sendAndWait(attempt, SALESPERSON)).satisfies(AuthorityTest::isPermission);

        assertThat(attempts(SALESPERSON.actor(), today))
                .filteredOn(tried -> tried.command().equals("ReallocateRemittance"))
                .singleElement()
                .satisfies(tried -> {
                    assertThat(tried.target()).isEqualTo("account-C001");
                    assertThat(tried.codes()).containsExactly("PERMISSION");
                });
        assertThat(events(CUSTOMER.toString())).hasSize(before);
    }

    @Test
    void a_lent_role_is_exercised_named_and_proved_and_ends() {
        DelegationId loan = new DelegationId("D-1");
        Instant before = office.now();
        office.sendAndWait(
                new DelegateAuthority(
                        DIRECTOR.actor(),
                        loan,
                        Role.GENERAL_MANAGER,
                        List.of(),
                        office.today(),
                        office.today().plusDays(7),
                        "leave"),
                MANAGER);
        register("PR-1", CUSTOMER, "Harbour Road 8");
        askForPrices("PR-1", "PA-1");

        office.sendAndWait(new GrantPriceApproval(new ProjectId("PR-1"), new PriceApprovalId("PA-1"), null), DIRECTOR);

        RecordedEvent granted = events("project-PR-1").getLast();
        assertThat(granted.name()).isEqualTo("project.price-approval-granted");
        assertThat(granted.metadata().get(MetadataKeys.AUTHORITY))
                .isEqualTo("[SALES_DIRECTOR] [], GENERAL_MANAGER [] of person-manager by delegation-D-1");
        assertThat(granted.content()).contains("\"delegatedBy\":\"manager\"");
        Instant then = granted.recordedAt();
        office.sendAndWait(new EndDelegation(DIRECTOR.actor(), loan, "back"), ADMINISTRATOR);
        askForPrices("PR-1", "PA-2");
        assertThatThrownBy(() -> office.sendAndWait(
                        new GrantPriceApproval(new ProjectId("PR-1"), new PriceApprovalId("PA-2"), null), DIRECTOR))
                .satisfies(AuthorityTest::isPermission);
        assertThat(rolesAt(before)).containsExactly(Role.SALES_DIRECTOR);
        assertThat(rolesAt(then)).containsExactly(Role.SALES_DIRECTOR, Role.GENERAL_MANAGER);
        assertThat(rolesAt(office.now())).containsExactly(Role.SALES_DIRECTOR);
    }

    @Test
    void a_published_policy_counts_for_the_next_decision() {
        publish(90);

        register("PR-2", CUSTOMER, "Lake View 1");

        assertThat(project("PR-2").protectedUntil()).isEqualTo(office.today().plusDays(90));
        assertThat(office.ask(new FindPolicy(), PolicyVersion.class, AUDITOR).version())
                .isEqualTo(2);
    }

    @Test
    void of_two_customers_at_one_place_the_second_is_flagged_and_takes_nothing() {
        register("PR-3", CUSTOMER, "Market Square 3");
        register("PR-4", OTHER_CUSTOMER, "market-square, 3");

        office.ask(new AwaitReactions(), AwaitReactions.Reached.class, SALESPERSON);

        assertThat(project("PR-3").firstComer()).isNull();
        assertThat(project("PR-4").firstComer()).isEqualTo(new ProjectId("PR-3"));
        assertThatThrownBy(() -> office.sendAndWait(
                        new DrawGoods(
                                new ProjectId("PR-4"),
                                OTHER_CUSTOMER,
                                new OrderId("SO-4"),
                                List.of(new Draw("W-1", Quantity.of("1"), UnitPrice.of("80")))),
                        SALESPERSON))
                .satisfies(refused -> assertThat(codes(refused)).containsExactly("PRJ-13"));
    }

    /** Special prices from 50 rolls on, and no project so large that anybody has to be told. */
    private static void publish(int protectionDays) {
        OfficePolicy figures =
                office.ask(new FindPolicy(), PolicyVersion.class, AUDITOR).figures();
        ProjectTerms terms = figures.projects();
        office.sendAndWait(
                new PublishPolicy(
                        PolicyId.OFFICE,
                        new OfficePolicy(
                                figures.credit(),
                                figures.dunning(),
                                figures.reservations(),
                                new ProjectTerms(
                                        protectionDays,
                                        Quantity.of("1000"),
                                        Quantity.of("50"),
                                        terms.depositPercent(),
                                        terms.tiers(),
                                        terms.weightBelowTiers()),
                                figures.papers(),
                                OfficePolicy.AS_DELIVERED.bank()),
                        "for a trial"),
                ADMINISTRATOR);
    }

    private static void register(String number, CustomerAccountId account, String place) {
        office.sendAndWait(
                new RegisterProject(
                        new ProjectId(number),
                        account,
                        "A project",
                        place,
                        List.of(new ProjectItem("W-1", Quantity.of("90")), new ProjectItem("W-2", Quantity.of("10"))),
                        office.today().plusDays(30)),
                SALESPERSON);
    }

    private static void askForPrices(String project, String approval) {
        office.sendAndWait(
                new RequestPriceApproval(
                        new ProjectId(project),
                        new PriceApprovalId(approval),
                        List.of(new AskedPrice("W-1", Quantity.of("90"), UnitPrice.of("85"), UnitPrice.of("72"))),
                        "cheaper elsewhere"),
                SALESPERSON);
    }

    private static Project project(String number) {
        return office.find(new FindProject(new ProjectId(number)), Project.class, AUDITOR)
                .orElseThrow();
    }

    private static List<RefusedAttempt> attempts(PersonId person, LocalDate day) {
        return office
                .ask(new ListRefusedAttempts(person, day, null, 10), RefusedAttempts.class, AUDITOR)
                .days()
                .stream()
                .flatMap(ofADay -> ofADay.tried().stream())
                .toList();
    }

    private static List<Role> rolesAt(Instant moment) {
        return office.ask(new FindAuthorityAt(DIRECTOR.actor(), moment), AuthorityAt.class, AUDITOR).held().stream()
                .map(HeldRole::grant)
                .map(grant -> grant.role())
                .toList();
    }

    private static List<RecordedEvent> events(String stream) {
        return office.ask(new ListEvents(stream, List.of(), null, 0, null, 100), ListEvents.Events.class, AUDITOR)
                .events();
    }

    private static void appoint(Sender person, Role role) {
        office.sendAndWait(new AppointStaffMember(person.actor(), List.of(role), List.of()), SYSTEM);
    }

    private static void isPermission(Throwable refused) {
        assertThat(codes(refused)).containsExactly("PERMISSION");
    }

    private static List<String> codes(Throwable refused) {
        List<Refusal> refusals = ((CommandExecutionException) refused)
                .<List<Refusal>>getDetails()
                .orElseThrow();
        return refusals.stream().map(Refusal::code).toList();
    }

    private static Sender person(String number) {
        return new Sender(new PersonId(number), null, "test", null);
    }
}
