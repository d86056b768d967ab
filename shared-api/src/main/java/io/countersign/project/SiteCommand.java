package io.countersign.project;

import io.countersign.account.CustomerAccountId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked of a building site. */
public sealed interface SiteCommand {

    SiteId site();

    /** Say that a customer sells into this place. */
    record ClaimSite(
            @TargetAggregateIdentifier SiteId site,
            String location,
            ProjectId project,
            CustomerAccountId account,
            LocalDate protectedUntil)
            implements SiteCommand {}

    /** Say that a project is over or protected for longer. */
    record ProlongClaim(@TargetAggregateIdentifier SiteId site, ProjectId project, LocalDate protectedUntil)
            implements SiteCommand {}
}
