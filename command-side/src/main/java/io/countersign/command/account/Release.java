package io.countersign.command.account;

import io.countersign.account.ReleaseId;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account knows about one credit release.
 *
 * @param decidedBy who approved, refused or took it back last
 * @param words what they said: a remark or a reason
 * @param lapsesOn the last day on which the approval may be used
 * @param used whether goods left on it
 * @param event the event that decided last, as stream/sequence
 */
record Release(
        ReleaseId release,
        OrderId order,
        String reason,
        PersonId requestedBy,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable String words,
        @Nullable LocalDate lapsesOn,
        boolean used,
        @Nullable String event) {

    /** How far a release has come. */
    enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        SETTLED
    }

    static Release requested(ReleaseId release, OrderId order, String reason, PersonId requestedBy) {
        return new Release(release, order, reason, requestedBy, State.REQUESTED, null, null, null, false, null);
    }

    boolean says(OrderId sameOrder, String sameReason, PersonId samePerson) {
        return order.equals(sameOrder) && reason.equals(sameReason) && requestedBy.equals(samePerson);
    }

    boolean wasDecidedBy(PersonId person, @Nullable String sameWords) {
        return person.equals(decidedBy) && Objects.equals(words, sameWords);
    }

    boolean isOpen() {
        return state == State.REQUESTED;
    }

    boolean isApproved() {
        return state == State.APPROVED;
    }

    /** The day from which an unused approval is worth nothing. */
    LocalDate firstDayAfter() {
        return Objects.requireNonNull(lapsesOn).plusDays(1);
    }

    /** Whether goods may leave on it on this day. */
    boolean isUsable(LocalDate today) {
        return isApproved() && !used && lapsesOn != null && !today.isAfter(lapsesOn);
    }

    /** Whether it was approved and is neither taken back, lapsed nor paid. */
    boolean isUnpaid(LocalDate today) {
        return isApproved() && (used || isUsable(today));
    }

    boolean isLive(LocalDate today) {
        return isOpen() || isUnpaid(today);
    }

    Release approved(PersonId by, @Nullable String remark, LocalDate until, String event) {
        return new Release(release, order, reason, requestedBy, State.APPROVED, by, remark, until, false, event);
    }

    Release refused(PersonId by, String why, String event) {
        return new Release(release, order, reason, requestedBy, State.REFUSED, by, why, null, false, event);
    }

    Release withdrawn(PersonId by, String why, String event) {
        return new Release(release, order, reason, requestedBy, State.WITHDRAWN, by, why, lapsesOn, used, event);
    }

    Release lapsed(String event) {
        return now(State.LAPSED, used, event);
    }

    Release usedBy(String event) {
        return now(State.APPROVED, true, event);
    }

    Release settled(String event) {
        return now(State.SETTLED, used, event);
    }

    Release unpaidAgain(String event) {
        return now(State.APPROVED, used, event);
    }

    private Release now(State now, boolean nowUsed, String event) {
        return new Release(release, order, reason, requestedBy, now, decidedBy, words, lapsesOn, nowUsed, event);
    }
}
