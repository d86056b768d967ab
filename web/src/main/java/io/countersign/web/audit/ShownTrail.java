package io.countersign.web.audit;

import io.countersign.account.FiguresSeen;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.audit.AuditQuery.Decision;
import io.countersign.audit.AuditQuery.Ending;
import io.countersign.audit.AuditQuery.Payment;
import io.countersign.audit.AuditQuery.PolicyUsed;
import io.countersign.audit.AuditQuery.Request;
import io.countersign.audit.AuditQuery.Seen;
import io.countersign.audit.AuditQuery.Shipment;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.credit.CreditQuery.State;
import io.countersign.order.OrderKind;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.web.audit.People.ShownPerson;
import io.countersign.web.audit.ShownFinding.ShownDifference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one shipment came about: from the request to the money.
 *
 * @param release absent when the goods left on funds
 * @param state absent when the goods left on funds
 * @param placed absent for an order that was never placed here
 * @param cancelled absent as long as the order stands
 * @param decision absent until somebody decided
 * @param ended that the request or the approval was taken back or lapsed
 * @param shipment absent until the goods were let go
 * @param findings what is not as it has to be
 */
record ShownTrail(
        @Nullable String release,
        String account,
        String customer,
        String order,
        OrderKind kind,
        String currency,
        String total,
        @Nullable State state,
        @Nullable ShownEvidence placed,
        @Nullable ShownEvidence cancelled,
        @Nullable ShownRequest request,
        @Nullable ShownDecision decision,
        @Nullable ShownEnding ended,
        @Nullable ShownShipment shipment,
        ShownPayment payment,
        List<ShownFinding> findings) {

    static ShownTrail of(Trail trail, People people) {
        ReleaseId release = trail.release();
        Request request = trail.request();
        Decision decision = trail.decision();
        Ending ended = trail.ended();
        Shipment shipment = trail.shipment();
        return new ShownTrail(
                release == null ? null : release.value(),
                trail.account().value(),
                trail.customer(),
                trail.order().value(),
                trail.kind(),
                trail.total().currency().getCurrencyCode(),
                trail.total().toDecimal(),
                trail.state(),
                ShownEvidence.ofNullable(trail.placed(), people),
                ShownEvidence.ofNullable(trail.cancelled(), people),
                request == null ? null : ShownRequest.of(request, people),
                decision == null ? null : ShownDecision.of(decision, people),
                ended == null ? null : new ShownEnding(ShownEvidence.of(ended.evidence(), people), ended.reason()),
                shipment == null ? null : ShownShipment.of(shipment, people),
                ShownPayment.of(trail.payment(), people),
                trail.findings().stream()
                        .map(finding -> ShownFinding.of(finding, people))
                        .toList());
    }

    /**
     * That somebody asked.
     *
     * @param seen the figures as they are on record in the event
     * @param seenAgain the figures as they follow from what the log held at that moment
     * @param differences where the two are not the same
     */
    record ShownRequest(
            ShownEvidence evidence,
            ShownPerson requestedBy,
            String reason,
            ShownSeen seen,
            ShownSeen seenAgain,
            List<ShownDifference> differences,
            ShownPolicy policy) {

        static ShownRequest of(Request request, People people) {
            return new ShownRequest(
                    ShownEvidence.of(request.evidence(), people),
                    people.who(request.requestedBy()),
                    request.reason(),
                    ShownSeen.of(request.seen()),
                    ShownSeen.of(request.seenAgain()),
                    request.differences().stream().map(ShownDifference::of).toList(),
                    ShownPolicy.of(request.policy(), people));
        }
    }

    /**
     * What an account looked like to whoever asked.
     *
     * @param shortBy what was missing for the order
     * @param unpaidReleases other releases of the customer that were not paid
     * @param withheldOrders orders that waited for money, this one included
     * @param oldestOverdueOn the due day of the oldest overdue invoice
     */
    record ShownSeen(
            String shortBy,
            String balance,
            String available,
            int unpaidReleases,
            int withheldOrders,
            @Nullable LocalDate oldestOverdueOn) {

        static ShownSeen of(Seen seen) {
            FiguresSeen figures = seen.figures();
            return new ShownSeen(
                    seen.shortBy().toDecimal(),
                    figures.balance().toDecimal(),
                    figures.available().toDecimal(),
                    figures.unpaidReleases(),
                    figures.withheldOrders(),
                    figures.oldestOverdueOn());
        }
    }

    /**
     * The policy that a step names.
     *
     * @param publication absent for the policy as delivered, and for a version that never was
     * @param approvalLapsesAfterDays absent for a version that never was
     * @param approversForRegular absent for a version that never was
     * @param held whether it was the one in force at that moment
     */
    record ShownPolicy(
            int version,
            @Nullable ShownEvidence publication,
            @Nullable Integer approvalLapsesAfterDays,
            @Nullable List<Role> approversForRegular,
            boolean held) {

        static ShownPolicy of(PolicyUsed policy, People people) {
            CreditTerms terms = policy.terms();
            return new ShownPolicy(
                    policy.version(),
                    ShownEvidence.ofNullable(policy.publication(), people),
                    terms == null ? null : terms.approvalLapsesAfterDays(),
                    terms == null ? null : terms.approversForRegular(),
                    policy.held());
        }
    }

    /**
     * That somebody decided.
     *
     * @param remark why, when it was refused
     * @param region where the role was exercised, when it belongs to regions
     * @param delegation absent when it was decided under the decider's own authority
     * @param delegatedBy whose role it was, when it had been lent
     * @param needed the roles of which one was needed at that moment
     * @param standing of the customer at that moment
     * @param customersRegion at that moment
     * @param unpaidOthers how many other releases of the customer were unpaid at that moment
     * @param proof the events that gave that authority
     * @param proved whether it was held at that moment and was one of those needed
     * @param policy absent when it was refused
     * @param lapsesOn the last day on which an approval may be used
     */
    record ShownDecision(
            boolean approved,
            ShownEvidence evidence,
            ShownPerson decidedBy,
            @Nullable String remark,
            Role role,
            @Nullable String region,
            @Nullable String delegation,
            @Nullable ShownPerson delegatedBy,
            List<Role> needed,
            @Nullable Standing standing,
            @Nullable String customersRegion,
            int unpaidOthers,
            List<ShownEvidence> proof,
            boolean proved,
            @Nullable ShownPolicy policy,
            @Nullable LocalDate lapsesOn) {

        static ShownDecision of(Decision decision, People people) {
            ExercisedAuthority authority = decision.authority();
            DelegationId delegation = authority.delegation();
            PolicyUsed policy = decision.policy();
            return new ShownDecision(
                    decision.approved(),
                    ShownEvidence.of(decision.evidence(), people),
                    people.who(decision.decidedBy()),
                    decision.remark(),
                    authority.role(),
                    name(authority.region()),
                    delegation == null ? null : delegation.value(),
                    people.shown(authority.delegatedBy()),
                    decision.needed(),
                    decision.standing(),
                    name(decision.region()),
                    decision.unpaidOthers(),
                    decision.proof().stream()
                            .map(evidence -> ShownEvidence.of(evidence, people))
                            .toList(),
                    decision.proved(),
                    policy == null ? null : ShownPolicy.of(policy, people),
                    decision.lapsesOn());
        }

        private static @Nullable String name(@Nullable Region region) {
            return region == null ? null : region.value();
        }
    }

    /** That a request or an approval came to nothing. */
    record ShownEnding(ShownEvidence evidence, @Nullable String reason) {}

    /**
     * That goods left.
     *
     * @param slip the outbound slip; absent when goods left without one
     * @param shipped absent until the carrier took them
     */
    record ShownShipment(
            @Nullable ShownEvidence slip,
            @Nullable ShippingBasis basis,
            @Nullable ShownEvidence shipped,
            @Nullable String carrier,
            @Nullable String waybill) {

        static ShownShipment of(Shipment shipment, People people) {
            return new ShownShipment(
                    ShownEvidence.ofNullable(shipment.slip(), people),
                    shipment.basis(),
                    ShownEvidence.ofNullable(shipment.shipped(), people),
                    shipment.carrier(),
                    shipment.waybill());
        }
    }

    /**
     * What was paid, up to a day.
     *
     * @param invoiced absent until it was billed
     * @param price what is to be paid
     * @param parts what came for it and what went back, in the order of the log
     * @param open what is still to be paid
     * @param settled that the release was said to be paid; absent when it was not, or is unpaid again
     */
    record ShownPayment(
            @Nullable ShownEvidence invoiced,
            @Nullable String invoice,
            String price,
            @Nullable LocalDate dueOn,
            List<ShownPart> parts,
            String open,
            long overdueDays,
            @Nullable ShownEvidence settled) {

        static ShownPayment of(Payment payment, People people) {
            return new ShownPayment(
                    ShownEvidence.ofNullable(payment.invoiced(), people),
                    payment.invoice(),
                    payment.price().toDecimal(),
                    payment.dueOn(),
                    payment.parts().stream()
                            .map(part -> new ShownPart(
                                    ShownEvidence.of(part.evidence(), people),
                                    part.document(),
                                    part.amount().toDecimal()))
                            .toList(),
                    payment.open().toDecimal(),
                    payment.overdueDays(),
                    ShownEvidence.ofNullable(payment.settled(), people));
        }
    }

    /**
     * Money or a credit note that was put towards the order, or taken away from it.
     *
     * @param document the remittance or the credit note
     * @param amount negative when it was taken away
     */
    record ShownPart(ShownEvidence evidence, String document, String amount) {}
}
