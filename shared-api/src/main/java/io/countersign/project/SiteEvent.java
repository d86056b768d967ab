package io.countersign.project;

import io.countersign.account.CustomerAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a building site. */
public sealed interface SiteEvent {

    SiteId site();

    /** A customer was the first to claim the place, or the first after an earlier claim had run out. */
    @Revision("1")
    record SiteClaimed(
            SiteId site, String location, ProjectId project, CustomerAccountId account, LocalDate protectedUntil)
            implements SiteEvent {}

    /** A further customer claims a place that another has claimed first. */
    @Revision("1")
    record SiteContested(
            SiteId site,
            ProjectId project,
            CustomerAccountId account,
            ProjectId firstComer,
            CustomerAccountId firstCustomer)
            implements SiteEvent {}

    /** The claim holds until another day. */
    @Revision("1")
    record SiteClaimProlonged(SiteId site, ProjectId project, LocalDate protectedUntil) implements SiteEvent {}
}
