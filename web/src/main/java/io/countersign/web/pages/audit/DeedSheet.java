package io.countersign.web.pages.audit;

import io.countersign.audit.AuditQuery.ListDeeds.Deed;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.people.PersonId;
import io.countersign.web.pages.Address;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody did, on a page. */
public record DeedSheet(PersonId person, Deeds answer, Map<PersonId, String> names) {

    public List<Deed> deeds() {
        return answer.deeds();
    }

    /** The page that follows, if there is one. */
    public @Nullable String next() {
        Long next = answer.next();
        return next == null
                ? null
                : Address.of(AuditPage.addressOf(person)).with("after", next).toString();
    }

    /** Where a deed leads: to the trail it is on, else to its event. */
    public String address(Deed deed) {
        return deed.release() == null
                ? Address.of("/events").with("after", deed.position() - 1).toString()
                : AuditPage.addressOf(deed.release());
    }
}
