package io.countersign.command.reservation;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.command.wiring.PolicyResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.ReservationTerms;
import io.countersign.policy.PolicyInForce;
import io.countersign.reservation.ReservationCommand.MissMonday;
import io.countersign.reservation.ReservationCommand.OpenReservation;
import io.countersign.reservation.ReservationEvent.TransferReservationConfirmed;
import io.countersign.reservation.ReservationEvent.TransferReservationFulfilled;
import io.countersign.reservation.ReservationEvent.TransferReservationMissed;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** The words in which stories about a transfer reservation are told. The first of them is opened on a Thursday. */
final class ReservationStories {

    static final ReservationId RESERVATION = new ReservationId("T-1");
    static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    static final OrderId ORDER = new OrderId("SO-1");
    static final PersonId ASSISTANT = new PersonId("assistant");
    static final LocalDate THURSDAY = LocalDate.of(2026, 1, 8);
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);
    static final LocalDate THIRD_MONDAY = MONDAY.plusWeeks(2);

    private ReservationStories() {}

    static FixtureConfiguration<TransferReservation> reservation() {
        return reservation(PolicyInForce.AS_DELIVERED);
    }

    static FixtureConfiguration<TransferReservation> reservation(PolicyInForce policy) {
        return new AggregateTestFixture<>(TransferReservation.class)
                .registerParameterResolverFactory(new ActingResolver())
                .registerParameterResolverFactory(new PolicyResolver(() -> policy));
    }

    static PolicyInForce policy(boolean releasedAutomatically, int missedMondaysMax) {
        OfficePolicy delivered = OfficePolicy.AS_DELIVERED;
        return new PolicyInForce(
                3,
                new OfficePolicy(
                        delivered.credit(),
                        delivered.dunning(),
                        new ReservationTerms(releasedAutomatically, missedMondaysMax),
                        delivered.projects(),
                        delivered.papers(),
                        OfficePolicy.AS_DELIVERED.bank()));
    }

    static Map<String, String> on(LocalDate day) {
        return Map.of(
                MetadataKeys.ACTOR, ASSISTANT.value(),
                MetadataKeys.SENT_AT, day + "T02:00:00Z",
                MetadataKeys.TODAY, day.toString());
    }

    static OpenReservation open(String model, String quantity, @Nullable OrderId order) {
        return new OpenReservation(RESERVATION, CUSTOMER, model, WarehouseId.MAIN, Quantity.of(quantity), order);
    }

    static TransferReservationOpened opened(LocalDate on) {
        return new TransferReservationOpened(
                RESERVATION, CUSTOMER, "W-2041", WarehouseId.MAIN, Quantity.of("20"), null, on, ASSISTANT);
    }

    static TransferReservationConfirmed confirmed(LocalDate monday) {
        return new TransferReservationConfirmed(RESERVATION, monday, ASSISTANT);
    }

    static MissMonday miss(LocalDate monday) {
        return new MissMonday(RESERVATION, monday);
    }

    static TransferReservationMissed missed(LocalDate monday, int inARow) {
        return new TransferReservationMissed(RESERVATION, monday, inARow);
    }

    static TransferReservationReleased released(
            String reason, boolean automatic, int policyVersion, LocalDate releasedOn) {
        return new TransferReservationReleased(
                RESERVATION, "W-2041", WarehouseId.MAIN, reason, automatic, policyVersion, releasedOn, ASSISTANT);
    }

    static TransferReservationReleased givenUp() {
        return released("客户不要了", false, 0, THURSDAY);
    }

    static TransferReservationFulfilled fulfilled() {
        return new TransferReservationFulfilled(RESERVATION, MONDAY);
    }
}
