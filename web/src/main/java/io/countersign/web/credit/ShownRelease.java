package io.countersign.web.credit;

import io.countersign.account.FiguresSeen;
import io.countersign.credit.CreditQuery.Decision;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.credit.CreditQuery.Shipment;
import io.countersign.credit.CreditQuery.State;
import io.countersign.credit.CreditQuery.Step;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A credit release as it is shown.
 *
 * @param shortBy how much money was missing
 * @param figures how the account stood when it was asked for
 * @param policyVersion the policy that held when it was asked for
 * @param decision absent until somebody decided
 * @param endedBecause why it was taken back
 * @param shipment absent until the goods were let go on it
 * @param settledOn the day on which the order was paid
 * @param steps what happened to it, oldest first; empty in lists
 */
record ShownRelease(
        String id,
        String account,
        String order,
        State state,
        String currency,
        String shortBy,
        String reason,
        ShownFigures figures,
        int policyVersion,
        String requestedBy,
        @Nullable String requestedByName,
        @Nullable ShownDecision decision,
        @Nullable String endedBecause,
        @Nullable String endedBy,
        @Nullable String endedByName,
        @Nullable LocalDate lapsedOn,
        @Nullable ShownShipment shipment,
        @Nullable LocalDate settledOn,
        List<ShownStep> steps) {

    static ShownRelease of(Release release, Map<PersonId, String> names) {
        Decision decision = release.decision();
        Shipment shipment = release.shipment();
        return new ShownRelease(
                release.release().value(),
                release.account().value(),
                release.order().value(),
                release.state(),
                release.shortBy().currency().getCurrencyCode(),
                release.shortBy().toDecimal(),
                release.reason(),
                ShownFigures.of(release.figures()),
                release.policyVersion(),
                release.requestedBy().value(),
                names.get(release.requestedBy()),
                decision == null ? null : ShownDecision.of(decision, names),
                release.endedBecause(),
                number(release.endedBy()),
                name(release.endedBy(), names),
                release.lapsedOn(),
                shipment == null ? null : ShownShipment.of(shipment, names),
                release.settledOn(),
                release.steps().stream().map(step -> ShownStep.of(step, names)).toList());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Release release) {
        Decision decision = release.decision();
        Shipment shipment = release.shipment();
        return Stream.concat(
                        Stream.of(
                                release.requestedBy(),
                                release.endedBy(),
                                decision == null ? null : decision.decidedBy(),
                                decision == null ? null : decision.authority().delegatedBy(),
                                shipment == null ? null : shipment.issuedBy()),
                        release.steps().stream().map(Step::by))
                .filter(Objects::nonNull);
    }

    private static @Nullable String number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : names.get(person);
    }

    /**
     * How the account stood when it was asked for.
     *
     * @param unpaidReleases earlier credit releases of this customer that were not paid
     * @param withheldOrders orders that waited for money, this one included
     * @param oldestOverdueOn the due day of the oldest overdue invoice
     */
    record ShownFigures(
            String balance,
            String available,
            int unpaidReleases,
            int withheldOrders,
            @Nullable LocalDate oldestOverdueOn) {

        static ShownFigures of(FiguresSeen figures) {
            return new ShownFigures(
                    figures.balance().toDecimal(),
                    figures.available().toDecimal(),
                    figures.unpaidReleases(),
                    figures.withheldOrders(),
                    figures.oldestOverdueOn());
        }
    }

    /**
     * What was decided, and under whose authority.
     *
     * @param remark why, when it was refused
     * @param delegation absent when it was decided under the decider's own authority
     * @param delegatedBy whose role it was, when it had been delegated
     * @param lapsesOn the last day on which an approval may be used
     * @param policyVersion the policy that held when it was approved
     */
    record ShownDecision(
            boolean approved,
            @Nullable String remark,
            String decidedBy,
            @Nullable String decidedByName,
            Role role,
            @Nullable String region,
            @Nullable String delegation,
            @Nullable String delegatedBy,
            @Nullable String delegatedByName,
            @Nullable LocalDate lapsesOn,
            @Nullable Integer policyVersion) {

        static ShownDecision of(Decision decision, Map<PersonId, String> names) {
            ExercisedAuthority authority = decision.authority();
            Region region = authority.region();
            DelegationId delegation = authority.delegation();
            return new ShownDecision(
                    decision.approved(),
                    decision.remark(),
                    decision.decidedBy().value(),
                    names.get(decision.decidedBy()),
                    authority.role(),
                    region == null ? null : region.value(),
                    delegation == null ? null : delegation.value(),
                    number(authority.delegatedBy()),
                    name(authority.delegatedBy(), names),
                    decision.lapsesOn(),
                    decision.policyVersion());
        }
    }

    /**
     * That goods left on it.
     *
     * @param shippedOn absent until the carrier took them
     */
    record ShownShipment(
            String issuedBy,
            @Nullable String issuedByName,
            @Nullable LocalDate shippedOn) {

        static ShownShipment of(Shipment shipment, Map<PersonId, String> names) {
            return new ShownShipment(shipment.issuedBy().value(), names.get(shipment.issuedBy()), shipment.shippedOn());
        }
    }

    /**
     * One thing that happened to it.
     *
     * @param position where its event is in the log
     * @param event the event's stored name
     * @param by who did it; absent when it came about by itself
     */
    record ShownStep(
            long position,
            Instant recordedAt,
            String event,
            @Nullable String by,
            @Nullable String byName) {

        static ShownStep of(Step step, Map<PersonId, String> names) {
            return new ShownStep(
                    step.position(), step.recordedAt(), step.event(), number(step.by()), name(step.by(), names));
        }
    }
}
