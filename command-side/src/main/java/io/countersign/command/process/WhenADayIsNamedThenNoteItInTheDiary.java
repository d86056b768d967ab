package io.countersign.command.process;

import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.DunningAttemptLogged;
import io.countersign.account.AccountEvent.DunningOpened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.account.CustomerAccountId;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyInForce;
import io.countersign.reservation.ReservationEvent.TransferReservationConfirmed;
import io.countersign.reservation.ReservationEvent.TransferReservationMissed;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.stock.ReservationId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Value;

/** When an event names a day on which something has to be looked at, that day is noted in the diary. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenADayIsNamedThenNoteItInTheDiary {

    private final Diary diary;
    private final ZoneId zone;

    WhenADayIsNamedThenNoteItInTheDiary(Diary diary, @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.diary = diary;
        this.zone = zone;
    }

    /** The day after its last day, an unused approval lapses. */
    @EventHandler
    void on(CreditReleaseApproved event) {
        followUp(event.lapsesOn().plusDays(1), event.account());
    }

    /** On the day of the attempt after the daily ones, the regional manager takes over. */
    @EventHandler
    void on(DunningOpened event, PolicyInForce policy) {
        OfficePolicy.DunningTerms terms = policy.figures().dunning();
        followUp(event.openedOn().plusDays((long) terms.dailyAttempts() + terms.pauseDays()), event.account());
    }

    /** The day after a promise, it is kept or broken. */
    @EventHandler
    void on(DunningAttemptLogged event) {
        if (event.promise() != null) {
            followUp(event.promise().on().plusDays(1), event.account());
        }
    }

    /** The day after its due day, an invoice is overdue. What was overdue when it was recorded is history. */
    @EventHandler
    void on(InvoiceCharged event, EventMessage<InvoiceCharged> message) {
        if (!event.dueOn().isBefore(LocalDate.ofInstant(message.getTimestamp(), zone))) {
            followUp(event.dueOn().plusDays(1), event.account());
        }
    }

    /** Some time before a paper expires, somebody is reminded. */
    @EventHandler
    void on(PaperRegistered event, PolicyInForce policy) {
        if (event.validUntil() != null) {
            followUp(event.validUntil().minusDays(policy.figures().papers().remindDaysBefore()), event.account());
        }
    }

    /** After the first Monday on which nobody confirmed. */
    @EventHandler
    void on(TransferReservationOpened event) {
        missed(event.openedOn().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), event.reservation());
    }

    /** After the next Monday on which nobody confirmed. */
    @EventHandler
    void on(TransferReservationConfirmed event) {
        missed(event.monday().plusWeeks(1), event.reservation());
    }

    /** After one more Monday on which nobody confirmed. */
    @EventHandler
    void on(TransferReservationMissed event) {
        missed(event.monday().plusWeeks(1), event.reservation());
    }

    private void followUp(LocalDate on, CustomerAccountId account) {
        diary.note(on, Diary.Page.FOLLOW_UP, account.value());
    }

    private void missed(LocalDate monday, ReservationId reservation) {
        diary.note(monday.plusDays(1), Diary.Page.MISSED_MONDAY, reservation.value());
    }
}
