package io.countersign.web.audit;

import io.countersign.account.ReleaseId;
import io.countersign.audit.AuditQuery.ListDeeds.Deed;
import io.countersign.audit.AuditQuery.ListDeeds.DeedKind;
import io.countersign.order.OrderId;
import io.countersign.web.audit.People.ShownPerson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did about a release, or was refused.
 *
 * @param position where its event is in the log
 * @param release absent for an attempt
 * @param order absent for an attempt
 * @param other who else had to do with it: whoever asked, or decided
 * @param words what was tried and the rules that did not hold; empty for what is about a release
 */
record ShownDeed(
        DeedKind kind,
        long position,
        Instant at,
        @Nullable String release,
        @Nullable String order,
        @Nullable ShownPerson other,
        String words) {

    static ShownDeed of(Deed deed, People people) {
        ReleaseId release = deed.release();
        OrderId order = deed.order();
        return new ShownDeed(
                deed.kind(),
                deed.position(),
                deed.at(),
                release == null ? null : release.value(),
                order == null ? null : order.value(),
                people.shown(deed.other()),
                deed.words());
    }
}
