package io.countersign.query.audit;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.Allocation;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.FiguresSeen;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.attempt.AttemptEvent;
import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.export.ExportEvent;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderEvent;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.log.Selection;
import io.countersign.store.upcasting.Upcasters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A story told in events, in the words in which an auditor tells it. It begins on a Tuesday at ten in the morning. */
final class Story {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TUESDAY = LocalDate.of(2026, 1, 20);
    static final Currency CNY = Currency.getInstance("CNY");
    static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    static final OrderId ORDER = new OrderId("SO-1");
    static final OrderId OTHER = new OrderId("SO-2");
    static final ReleaseId RELEASE = new ReleaseId("CR-1");
    static final ReleaseId SECOND = new ReleaseId("CR-2");
    static final RemittanceId MONEY = new RemittanceId("R-1");
    static final PersonId ASSISTANT = new PersonId("assistant");
    static final PersonId FINANCE = new PersonId("finance");
    static final PersonId MANAGER = new PersonId("manager");
    static final PersonId DIRECTOR = new PersonId("director");
    static final PersonId PRESIDENT = new PersonId("president");
    static final PersonId ADMINISTRATOR = new PersonId("administrator");
    static final Region EAST = new Region("华东");
    static final Region WEST = new Region("西南");
    static final DelegationId LOAN = new DelegationId("D-1");
    static final ExercisedAuthority AS_MANAGER = new ExercisedAuthority(Role.REGIONAL_MANAGER, EAST, null, null);
    static final ExercisedAuthority AS_PRESIDENT = new ExercisedAuthority(Role.PRESIDENT, null, null, null);
    static final ExercisedAuthority LENT = new ExercisedAuthority(Role.REGIONAL_MANAGER, EAST, LOAN, MANAGER);

    final LogInMemory log = new LogInMemory();
    final EventReading reading = new EventReading(Upcasters.ALL);
    final LogFold fold = new LogFold(log, reading);
    final FindingAnswers findings = new FindingAnswers(fold, reading, ZONE);
    private Instant now = TUESDAY.atTime(10, 0).atZone(ZONE).toInstant();

    /** The office has its people and its policy, and a key customer in the east. */
    static Story ofAnOffice() {
        Story story = new Story();
        story.happened(appointed(MANAGER, Role.REGIONAL_MANAGER, EAST));
        story.happened(appointed(PRESIDENT, Role.PRESIDENT));
        story.happened(appointed(DIRECTOR, Role.SALES_DIRECTOR));
        story.happened(new PolicyPublished(PolicyId.OFFICE, 1, OfficePolicy.AS_DELIVERED, "first", ADMINISTRATOR));
        story.happened(new AccountOpened(CUSTOMER, "北墙", null, EAST, null, Standing.KEY, CNY));
        return story;
    }

    /** The same, with an order that its customer cannot pay for. */
    static Story ofAWithheldOrder() {
        Story story = ofAnOffice();
        story.placed(ORDER, 100);
        story.happened(withheld(ORDER, 100, 100));
        return story;
    }

    /** The same, and somebody has asked for a release. */
    static Story ofARequest() {
        Story story = ofAWithheldOrder();
        story.happened(asked(100));
        return story;
    }

    /** The same, and the manager has approved. */
    static Story ofAnApproval() {
        Story story = ofARequest();
        story.happened(approved(RELEASE, ORDER, MANAGER, AS_MANAGER));
        return story;
    }

    /** Something happens, a minute after what happened before; where it is. */
    long happened(Object event) {
        now = now.plusSeconds(60);
        return log.append(streamOf(event), event, now, Map.of("actor", "p-1", "authority", "[SALES_ASSISTANT] []"));
    }

    /** It is this time on this day. */
    void itIs(LocalDate day, int hour, int minute) {
        now = day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    Instant now() {
        return now;
    }

    void placed(OrderId order, long yuan) {
        happened(new OrderPlaced(
                order, CUSTOMER, OrderKind.STANDARD, List.of(), yuan(yuan), null, null, null, null, null, ASSISTANT));
    }

    /** What is not as it has to be. */
    List<Finding> found() {
        return findings.found(null, null).findings();
    }

    List<FindingKind> kinds() {
        return found().stream().map(Finding::kind).toList();
    }

    DocumentsInMap<ListedTrail> register() {
        TrailFold trails = new TrailFold();
        DocumentsInMap<ListedTrail> register = new DocumentsInMap<>(trails);
        Closings closings = new Closings(log, reading);
        fold.read(
                Selection.ofNames(trails.events()), (event, stored) -> register.fold(event, closings.recorded(stored)));
        return register;
    }

    TrailAnswers trails() {
        return new TrailAnswers(
                this::register, fold, reading, new Closings(log, reading), Clock.fixed(now, ZONE), ZONE);
    }

    Optional<Trails> trail(String number) {
        return trails().answer(new FindTrail(number, null));
    }

    static StaffMemberAppointed appointed(PersonId person, Role role, Region... regions) {
        return new StaffMemberAppointed(person, List.of(role), List.of(regions), ADMINISTRATOR);
    }

    static OrderWithheld withheld(OrderId order, long yuan, long shortBy) {
        return new OrderWithheld(CUSTOMER, order, OrderKind.STANDARD, yuan(yuan), yuan(shortBy));
    }

    static OrderCovered covered(OrderId order, long yuan) {
        return new OrderCovered(CUSTOMER, order, OrderKind.STANDARD, yuan(yuan));
    }

    /** A request for the order when nothing else is open. */
    static CreditReleaseRequested asked(long shortBy) {
        return asked(RELEASE, ORDER, shortBy, new FiguresSeen(yuan(0), yuan(0), 0, 1, null), 1);
    }

    static CreditReleaseRequested asked(
            ReleaseId release, OrderId order, long shortBy, FiguresSeen figures, int policyVersion) {
        return new CreditReleaseRequested(
                CUSTOMER, release, order, yuan(shortBy), "开业", figures, policyVersion, ASSISTANT);
    }

    static CreditReleaseApproved approved(
            ReleaseId release, OrderId order, PersonId approver, ExercisedAuthority authority) {
        return new CreditReleaseApproved(CUSTOMER, release, order, "同意", authority, TUESDAY.plusDays(7), 1, approver);
    }

    static CreditReleaseRefused refused(PersonId person, ExercisedAuthority authority) {
        return new CreditReleaseRefused(CUSTOMER, RELEASE, ORDER, "欠款太多", authority, person);
    }

    static OutboundSlipIssued letGo(OrderId order, @Nullable ReleaseId release) {
        return new OutboundSlipIssued(
                CUSTOMER,
                order,
                release == null ? ShippingBasis.PAID_CONFIRMED : ShippingBasis.CREDIT_RELEASE,
                release,
                ASSISTANT);
    }

    static OrderShipped shipped(OrderId order, @Nullable ReleaseId release) {
        return new OrderShipped(
                order,
                CUSTOMER,
                release == null ? ShippingBasis.PAID_CONFIRMED : ShippingBasis.CREDIT_RELEASE,
                release,
                TUESDAY,
                "顺丰",
                "SF-1",
                1,
                ASSISTANT);
    }

    static InvoiceCharged invoiced(OrderId order, long yuan, LocalDate dueOn) {
        return new InvoiceCharged(
                CUSTOMER, order, new InvoiceNumber("INV-" + order.value()), yuan(yuan), TUESDAY, dueOn);
    }

    static RemittanceRecorded slip(long yuan, @Nullable OrderId order) {
        return new RemittanceRecorded(
                CUSTOMER,
                MONEY,
                new RemittanceSlip(
                        Instant.parse("2026-01-20T01:00:00Z"),
                        "ICBC-1",
                        PaymentMethod.TRANSFER,
                        yuan(yuan),
                        new PersonId("payer"),
                        "TT",
                        order,
                        null,
                        null),
                ASSISTANT);
    }

    static RemittanceConfirmed came(long yuan) {
        return new RemittanceConfirmed(CUSTOMER, MONEY, yuan(yuan), yuan(yuan), TUESDAY, FINANCE);
    }

    static RemittanceAllocated put(OrderId order, long yuan, LocalDate on) {
        return new RemittanceAllocated(CUSTOMER, MONEY, List.of(new Allocation(order, yuan(yuan), on)));
    }

    static CreditReleaseSettled paid() {
        return new CreditReleaseSettled(CUSTOMER, RELEASE, ORDER, TUESDAY);
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100, CNY);
    }

    private static String streamOf(Object event) {
        return switch (event) {
            case AccountEvent of -> of.account().toString();
            case OrderEvent of -> of.order().toString();
            case StaffEvent of -> of.person().toString();
            case PolicyPublished of -> of.policy().toString();
            case AttemptEvent of -> of.attempts().toString();
            case ExportEvent of -> of.exports().toString();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
