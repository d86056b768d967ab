package io.countersign.query.audit;

import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the reckoning knows of one credit release. */
final class Pass {

    final OrderId order;
    final @Nullable PersonId requestedBy;
    State state = State.REQUESTED;
    /** Absent as long as nobody has approved it. */
    @Nullable
    LocalDate lapsesOn;

    boolean used;

    Pass(OrderId order, @Nullable PersonId requestedBy) {
        this.order = order;
        this.requestedBy = requestedBy;
    }

    /** How far it has come. */
    enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        SETTLED
    }

    /** Whether goods may leave on it on this day. */
    boolean isLive(LocalDate day) {
        return state == State.APPROVED && !used && lapsesOn != null && !day.isAfter(lapsesOn);
    }

    /** Whether it was approved and is neither taken back, lapsed nor paid. */
    boolean isUnpaid(LocalDate day) {
        return state == State.APPROVED && used || isLive(day);
    }
}
