package io.countersign.standalone.gallery;

import static io.countersign.standalone.gallery.PeopleAtPlay.ASSISTANT;
import static io.countersign.standalone.gallery.PeopleAtPlay.DIRECTOR;
import static io.countersign.standalone.gallery.PeopleAtPlay.EAST;
import static io.countersign.standalone.gallery.PeopleAtPlay.EASTERN;
import static io.countersign.standalone.gallery.PeopleAtPlay.FINANCE;
import static io.countersign.standalone.gallery.PeopleAtPlay.PRESIDENT;
import static io.countersign.standalone.gallery.PeopleAtPlay.WESTERN;

import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.FiguresSeen;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.money.Money;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderId;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was written into the log around the office, each on a customer of its own: every kind of thing that the rules do not
 * allow, in every way that we could think of.
 */
final class Planted {

    private static final ExercisedAuthority AS_EASTERN = manager(EAST);
    private static final ExercisedAuthority AS_PRESIDENT = new ExercisedAuthority(Role.PRESIDENT, null, null, null);
    private static final int DAYS_TO_LAPSE = 20;

    private final OfficeAtPlay office;
    private final PeopleAtPlay people;
    private final Function<String, CustomerAtPlay> customers;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Long> attempts = new ArrayList<>();
    private final Deque<Later> later = new ArrayDeque<>();
    private final List<Runnable> kinds = List.of(
            this::leavesOnNothing,
            this::leavesOnARequest,
            this::leavesOnAnApprovalOfAnotherOrder,
            this::leavesOnAnApprovalThatNeverWas,
            this::theCarrierTakesWhatWasNotLetGo,
            this::theCarrierTakesItTwice,
            this::somebodyFromFinanceApproves,
            this::theManagerOfAnotherRegionApproves,
            this::aRoleThatWasTakenBackApproves,
            this::theManagerApprovesASecondRelease,
            this::theManagerApprovesForARegularCustomer,
            this::somebodyApprovesForASmallCustomer,
            this::anAssistantRefuses,
            this::theManagerApprovesTheirOwnRequest,
            this::theRequestersRoleApproves,
            this::leavesOnAnApprovalThatWasTakenBack,
            this::leavesOnAnApprovalThatLapses,
            this::leavesTwiceOnOneApproval,
            this::asksWithOtherFigures,
            this::asksUnderAPolicyThatWasNotInForce,
            this::approvesForAYear,
            this::approvesWhatWasRefused,
            this::approvesWhatNobodyAskedFor,
            this::saysThatSlipsAreMoney);
    private int customersSoFar;
    private int today;

    /** What was planted, and where. */
    record Violation(FindingKind kind, long position) {}

    private record Later(int day, Runnable deed) {}

    Planted(OfficeAtPlay office, PeopleAtPlay people, Function<String, CustomerAtPlay> customers) {
        this.office = office;
        this.people = people;
        this.customers = customers;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    List<Long> attempts() {
        return List.copyOf(attempts);
    }

    /** Plants what is due on a day: one kind after the other. */
    void onDay(int day, Random random) {
        today = day;
        kinds.get(day % kinds.size()).run();
        while (!later.isEmpty() && later.peek().day() <= day) {
            later.remove().deed().run();
        }
        if (random.nextInt(3) == 0) {
            attempts.add(office.refused(WESTERN, "account-C-" + day));
        }
    }

    private void leavesOnNothing() {
        CustomerAtPlay customer = customer();
        slip(FindingKind.SHIPPED_UNPAID, customer, customer.place(), ShippingBasis.PAID_CONFIRMED, null);
    }

    private void leavesOnARequest() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = customer.ask(order, ASSISTANT);
        slip(FindingKind.SHIPPED_UNPAID, customer, order, ShippingBasis.CREDIT_RELEASE, release);
    }

    private void leavesOnAnApprovalOfAnotherOrder() {
        CustomerAtPlay customer = customer();
        ReleaseId release = approved(customer, customer.place(), EASTERN);
        slip(FindingKind.SHIPPED_UNPAID, customer, customer.place(), ShippingBasis.CREDIT_RELEASE, release);
    }

    private void leavesOnAnApprovalThatNeverWas() {
        CustomerAtPlay customer = customer();
        ReleaseId none = new ReleaseId(customer.account.value() + "-CR-none");
        slip(FindingKind.SHIPPED_UNPAID, customer, customer.place(), ShippingBasis.CREDIT_RELEASE, none);
    }

    private void theCarrierTakesWhatWasNotLetGo() {
        CustomerAtPlay customer = customer();
        shipped(FindingKind.SHIPPED_UNPAID, customer, customer.place(), null);
    }

    private void theCarrierTakesItTwice() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = approved(customer, order, EASTERN);
        demand(customer.letGo(order));
        shipped(null, customer, order, release);
        shipped(FindingKind.SECOND_SHIPMENT, customer, order, release);
    }

    private void somebodyFromFinanceApproves() {
        approvedBy(FindingKind.NO_AUTHORITY, customer(), FINANCE, AS_EASTERN);
    }

    private void theManagerOfAnotherRegionApproves() {
        // the manager of the west stands in for the east now and then, but not for the north
        approvedBy(FindingKind.NO_AUTHORITY, customer(), WESTERN, manager(new Region("华北")));
    }

    private void aRoleThatWasTakenBackApproves() {
        CustomerAtPlay customer = customer();
        DelegationId delegation = people.lend(EASTERN, DIRECTOR, 3);
        people.takeBack(EASTERN, DIRECTOR, delegation);
        approvedBy(FindingKind.NO_AUTHORITY, customer, DIRECTOR, lent(delegation));
    }

    private void theManagerApprovesASecondRelease() {
        CustomerAtPlay customer = customer();
        OrderId first = customer.place();
        approved(customer, first, EASTERN);
        demand(customer.letGo(first));
        approvedBy(FindingKind.NO_AUTHORITY, customer, EASTERN, AS_EASTERN);
    }

    private void theManagerApprovesForARegularCustomer() {
        CustomerAtPlay customer = customer();
        customer.rate(Standing.REGULAR);
        approvedBy(FindingKind.NO_AUTHORITY, customer, EASTERN, AS_EASTERN);
    }

    private void somebodyApprovesForASmallCustomer() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = customer.ask(order, ASSISTANT);
        customer.rate(Standing.SMALL);
        found(FindingKind.NO_AUTHORITY, approval(customer, order, release, PRESIDENT, AS_PRESIDENT));
    }

    private void anAssistantRefuses() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = customer.ask(order, ASSISTANT);
        found(
                FindingKind.NO_AUTHORITY,
                office.plant(
                        new CreditReleaseRefused(customer.account, release, order, "不行", AS_PRESIDENT, ASSISTANT),
                        ASSISTANT));
    }

    private void theManagerApprovesTheirOwnRequest() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = customer.ask(order, EASTERN);
        found(FindingKind.OWN_REQUEST, approval(customer, order, release, EASTERN, AS_EASTERN));
    }

    private void theRequestersRoleApproves() {
        CustomerAtPlay customer = customer();
        DelegationId delegation = people.lend(EASTERN, DIRECTOR, 3);
        OrderId order = customer.place();
        ReleaseId release = customer.ask(order, EASTERN);
        found(FindingKind.OWN_REQUEST, approval(customer, order, release, DIRECTOR, lent(delegation)));
    }

    private void leavesOnAnApprovalThatWasTakenBack() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = approved(customer, order, EASTERN);
        demand(customer.withdraw(release, ASSISTANT));
        slip(FindingKind.APPROVAL_NOT_LIVE, customer, order, ShippingBasis.CREDIT_RELEASE, release);
    }

    private void leavesOnAnApprovalThatLapses() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = approved(customer, order, PRESIDENT);
        later.add(new Later(
                today + DAYS_TO_LAPSE,
                () -> slip(FindingKind.APPROVAL_NOT_LIVE, customer, order, ShippingBasis.CREDIT_RELEASE, release)));
    }

    private void leavesTwiceOnOneApproval() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = approved(customer, order, EASTERN);
        demand(customer.letGo(order));
        slip(FindingKind.SECOND_SHIPMENT, customer, order, ShippingBasis.CREDIT_RELEASE, release);
    }

    private void asksWithOtherFigures() {
        CustomerAtPlay customer = customer();
        request(
                customer,
                new FiguresSeen(yuan(1), yuan(0), 0, 1, null),
                office.policy().version());
    }

    private void asksUnderAPolicyThatWasNotInForce() {
        CustomerAtPlay customer = customer();
        request(
                customer,
                new FiguresSeen(yuan(0), yuan(0), 0, 1, null),
                office.policy().version() + 1);
    }

    private void approvesForAYear() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = customer.ask(order, ASSISTANT);
        found(
                FindingKind.NOT_SUPPORTED,
                office.plant(
                        new CreditReleaseApproved(
                                customer.account,
                                release,
                                order,
                                null,
                                AS_PRESIDENT,
                                office.today().plusYears(1),
                                office.policy().version(),
                                PRESIDENT),
                        PRESIDENT));
    }

    private void approvesWhatWasRefused() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        ReleaseId release = customer.ask(order, ASSISTANT);
        demand(customer.refuse(release, EASTERN));
        found(FindingKind.NO_OPEN_REQUEST, approval(customer, order, release, PRESIDENT, AS_PRESIDENT));
    }

    private void approvesWhatNobodyAskedFor() {
        CustomerAtPlay customer = customer();
        ReleaseId none = new ReleaseId(customer.account.value() + "-CR-none");
        found(FindingKind.NO_OPEN_REQUEST, approval(customer, customer.place(), none, PRESIDENT, AS_PRESIDENT));
    }

    private void saysThatSlipsAreMoney() {
        CustomerAtPlay customer = customer();
        OrderId order = customer.place();
        customer.slip(order);
        slip(FindingKind.NOT_SUPPORTED, customer, order, ShippingBasis.PAID_CONFIRMED, null);
    }

    private CustomerAtPlay customer() {
        CustomerAtPlay customer = customers.apply("X" + customersSoFar++);
        customer.open(Standing.KEY);
        return customer;
    }

    private ReleaseId approved(CustomerAtPlay customer, OrderId order, PersonId approver) {
        ReleaseId release = customer.ask(order, ASSISTANT);
        demand(customer.approve(release, approver));
        return release;
    }

    private void approvedBy(
            FindingKind kind, CustomerAtPlay customer, PersonId approver, ExercisedAuthority authority) {
        OrderId order = customer.place();
        ReleaseId release = customer.ask(order, ASSISTANT);
        found(kind, approval(customer, order, release, approver, authority));
    }

    private long approval(
            CustomerAtPlay customer,
            OrderId order,
            ReleaseId release,
            PersonId approver,
            ExercisedAuthority authority) {
        return office.plant(
                new CreditReleaseApproved(
                        customer.account,
                        release,
                        order,
                        null,
                        authority,
                        office.today()
                                .plusDays(office.policy().figures().credit().approvalLapsesAfterDays()),
                        office.policy().version(),
                        approver),
                approver);
    }

    private void request(CustomerAtPlay customer, FiguresSeen figures, int policyVersion) {
        OrderId order = customer.place();
        ReleaseId release = new ReleaseId(customer.account.value() + "-CR-0");
        found(
                FindingKind.NOT_SUPPORTED,
                office.plant(
                        new CreditReleaseRequested(
                                customer.account,
                                release,
                                order,
                                customer.priceOf(order),
                                "工地急用",
                                figures,
                                policyVersion,
                                ASSISTANT),
                        ASSISTANT));
    }

    private void slip(
            FindingKind kind,
            CustomerAtPlay customer,
            OrderId order,
            ShippingBasis basis,
            @Nullable ReleaseId release) {
        found(
                kind,
                office.plant(new OutboundSlipIssued(customer.account, order, basis, release, ASSISTANT), ASSISTANT));
    }

    private void shipped(
            @Nullable FindingKind kind, CustomerAtPlay customer, OrderId order, @Nullable ReleaseId release) {
        long position = office.plant(
                order.toString(),
                new OrderShipped(
                        order,
                        customer.account,
                        ShippingBasis.CREDIT_RELEASE,
                        release,
                        office.today(),
                        "顺丰",
                        "SF",
                        1,
                        ASSISTANT),
                ASSISTANT);
        if (kind != null) {
            found(kind, position);
        }
    }

    private void found(FindingKind kind, long position) {
        violations.add(new Violation(kind, position));
    }

    private static ExercisedAuthority manager(Region region) {
        return new ExercisedAuthority(Role.REGIONAL_MANAGER, region, null, null);
    }

    private static ExercisedAuthority lent(DelegationId delegation) {
        return new ExercisedAuthority(Role.REGIONAL_MANAGER, EAST, delegation, EASTERN);
    }

    private static Money yuan(long yuan) {
        return new Money(yuan * 100, CustomerAtPlay.CNY);
    }

    private static void demand(boolean accepted) {
        if (!accepted) {
            throw new AssertionError("the office refused what it always does");
        }
    }
}
