package io.countersign.trial;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.FiguresSeen;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.audit.AuditQuery.Decision;
import io.countersign.audit.AuditQuery.Difference;
import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListDeeds;
import io.countersign.audit.AuditQuery.ListDeeds.Deed;
import io.countersign.audit.AuditQuery.ListDeeds.DeedKind;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Count;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.audit.AuditQuery.ListTrails.Mark;
import io.countersign.audit.AuditQuery.Payment;
import io.countersign.audit.AuditQuery.Payment.Part;
import io.countersign.audit.AuditQuery.PolicyUsed;
import io.countersign.audit.AuditQuery.Request;
import io.countersign.audit.AuditQuery.Seen;
import io.countersign.audit.AuditQuery.Shipment;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.credit.CreditQuery.State;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two trails made up for trying the edge: of {@code CR-A1}, whose figures are not those of the log, and of the order
 * {@code SO-A2}, which left on money.
 */
public final class MadeUpTrails {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    private static final Instant MORNING = Instant.parse("2026-01-20T02:00:00Z");
    private static final CustomerAccountId ACCOUNT = new CustomerAccountId("T001");
    private static final ReleaseId RELEASE = new ReleaseId("CR-A1");
    private static final OrderId ORDER = new OrderId("SO-A1");
    private static final PersonId ASSISTANT = new PersonId("p-zhang");
    private static final PersonId MANAGER = new PersonId("p-1");
    private static final ExercisedAuthority LENT = new ExercisedAuthority(
            Role.REGIONAL_MANAGER, new Region("East"), new DelegationId("D-1"), new PersonId("p-3"));

    private MadeUpTrails() {}

    /** The trail with this number. */
    public static Optional<Trails> answer(FindTrail question) {
        LocalDate asOf = Objects.requireNonNullElse(question.asOf(), TODAY);
        return switch (question.number()) {
            case "CR-A1", "SO-A1" -> Optional.of(new Trails(question.number(), asOf, 1758, List.of(released())));
            case "SO-A2" -> Optional.of(new Trails(question.number(), asOf, 1758, List.of(paid())));
            default -> Optional.empty();
        };
    }

    /** One release. */
    public static ListedTrails answer(ListTrails question) {
        ListedTrail trail = new ListedTrail(
                RELEASE,
                ACCOUNT,
                ORDER,
                yuan("120.00"),
                State.USED,
                new Mark(11, MORNING, ASSISTANT),
                new Mark(12, MORNING.plusSeconds(60), MANAGER),
                null,
                new Mark(13, MORNING.plusSeconds(120), ASSISTANT),
                null,
                null);
        boolean asked = (question.state() == null || question.state() == trail.state()) && question.after() < 11;
        return new ListedTrails(asked ? List.of(trail) : List.of(), asked && question.limit() == 1 ? 11L : null);
    }

    /** What one person did. */
    public static Deeds answer(ListDeeds question) {
        return new Deeds(
                List.of(
                        new Deed(DeedKind.APPROVED, 12, MORNING, RELEASE, ORDER, ASSISTANT, ""),
                        new Deed(
                                DeedKind.ATTEMPTED,
                                20,
                                MORNING,
                                null,
                                null,
                                null,
                                "ApproveCreditRelease account-T001: CRL-9")),
                question.limit() == 2 ? 20L : null);
    }

    /** One violation and one attempt. */
    public static Findings answer(ListFindings question) {
        List<Finding> all = List.of(
                differs(),
                new Finding(
                        FindingKind.REFUSED_ATTEMPT,
                        evidence(20, "attempt.refused"),
                        null,
                        null,
                        null,
                        MANAGER,
                        List.of(new Difference("attempt", "ApproveCreditRelease account-T001", "CRL-9"))));
        return new Findings(
                1758,
                7,
                3,
                Arrays.stream(FindingKind.values())
                        .map(kind -> new Count(
                                kind,
                                all.stream()
                                        .filter(finding -> finding.kind() == kind)
                                        .count()))
                        .toList(),
                all.stream()
                        .filter(finding -> question.kind() == null || question.kind() == finding.kind())
                        .filter(finding -> finding.evidence().position() > question.after())
                        .toList(),
                question.limit() == 1 ? 11L : null);
    }

    private static Trail released() {
        PolicyUsed policy =
                new PolicyUsed(1, evidence(2, "policy.published"), OfficePolicy.AS_DELIVERED.credit(), true);
        return new Trail(
                RELEASE,
                ACCOUNT,
                "Harbour & Co",
                ORDER,
                OrderKind.STANDARD,
                yuan("120.00"),
                State.USED,
                evidence(10, "order.placed"),
                null,
                new Request(
                        evidence(11, "account.credit-release-requested"),
                        ASSISTANT,
                        "They open on Monday",
                        seen("1000.00"),
                        seen("1250.50"),
                        policy),
                new Decision(
                        true,
                        evidence(12, "account.credit-release-approved"),
                        MANAGER,
                        "同意",
                        LENT,
                        List.of(Role.REGIONAL_MANAGER, Role.PRESIDENT),
                        Standing.KEY,
                        new Region("East"),
                        0,
                        List.of(evidence(4, "staff.authority-delegated"), evidence(3, "staff.appointed")),
                        true,
                        policy,
                        TODAY.plusDays(7)),
                null,
                new Shipment(
                        evidence(13, "account.outbound-slip-issued"),
                        ShippingBasis.CREDIT_RELEASE,
                        RELEASE,
                        evidence(14, "order.shipped"),
                        "顺丰",
                        "SF-1"),
                new Payment(
                        evidence(15, "account.invoice-charged"),
                        "INV-A1",
                        yuan("120.00"),
                        TODAY.minusDays(3),
                        List.of(new Part(evidence(16, "account.remittance-allocated"), "R-A1", yuan("20.00"))),
                        yuan("100.00"),
                        3,
                        null),
                List.of(differs()));
    }

    private static Trail paid() {
        return new Trail(
                null,
                ACCOUNT,
                "Harbour & Co",
                new OrderId("SO-A2"),
                OrderKind.STANDARD,
                yuan("50.00"),
                null,
                evidence(30, "order.placed"),
                null,
                null,
                null,
                null,
                new Shipment(
                        evidence(31, "account.outbound-slip-issued"),
                        ShippingBasis.PAID_CONFIRMED,
                        null,
                        null,
                        null,
                        null),
                new Payment(null, null, yuan("50.00"), null, List.of(), yuan("0.00"), 0, null),
                List.of());
    }

    private static Finding differs() {
        return new Finding(
                FindingKind.NOT_SUPPORTED,
                evidence(11, "account.credit-release-requested"),
                ACCOUNT,
                ORDER,
                RELEASE,
                ASSISTANT,
                List.of(new Difference("balance", "CNY 1000.00", "CNY 1250.50")));
    }

    private static Seen seen(String balance) {
        return new Seen(yuan("120.00"), new FiguresSeen(yuan(balance), yuan("0.00"), 0, 1, null));
    }

    private static Evidence evidence(long position, String event) {
        return new Evidence(
                position,
                "account-T001",
                position - 10,
                event,
                MORNING,
                TODAY,
                ASSISTANT,
                null,
                "[SALES_ASSISTANT] [East]");
    }

    private static Money yuan(String amount) {
        return Money.of(amount, CNY);
    }
}
