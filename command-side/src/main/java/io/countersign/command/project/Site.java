package io.countersign.command.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.people.Acting;
import io.countersign.project.ProjectId;
import io.countersign.project.SiteCommand.ClaimSite;
import io.countersign.project.SiteCommand.ProlongClaim;
import io.countersign.project.SiteEvent.SiteClaimProlonged;
import io.countersign.project.SiteEvent.SiteClaimed;
import io.countersign.project.SiteEvent.SiteContested;
import io.countersign.project.SiteId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A building site: the customer who claims it first is protected, until the claim runs out or is given up.
 *
 * <p>Two customers may build in one place. The second is told that there is a first, and nothing is taken from either.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Site {

    @AggregateIdentifier
    private SiteId id;

    private @Nullable SiteClaimed claim;
    private LocalDate protectedUntil = LocalDate.MIN;
    private final Set<ProjectId> contesting = new HashSet<>();

    Site() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClaimSite command, Acting acting) {
        ClaimingASite.RULES.demand(new ClaimingASite.Facts(command.site(), command.location()));
        if (claim == null || !isHeldBy(command.project()) && protectedUntil.isBefore(acting.today())) {
            apply(new SiteClaimed(
                    command.site(),
                    command.location(),
                    command.project(),
                    command.account(),
                    command.protectedUntil()));
        } else if (!claim.account().equals(command.account()) && !contesting.contains(command.project())) {
            apply(new SiteContested(id, command.project(), command.account(), claim.project(), claim.account()));
        }
    }

    /** Whoever does not hold the place has nothing to prolong or to give up. */
    @CommandHandler
    void handle(ProlongClaim command) {
        if (isHeldBy(command.project()) && !protectedUntil.equals(command.protectedUntil())) {
            apply(new SiteClaimProlonged(id, command.project(), command.protectedUntil()));
        }
    }

    @EventSourcingHandler
    void on(SiteClaimed event) {
        id = event.site();
        claim = event;
        protectedUntil = event.protectedUntil();
    }

    @EventSourcingHandler
    void on(SiteContested event) {
        contesting.add(event.project());
    }

    @EventSourcingHandler
    void on(SiteClaimProlonged event) {
        protectedUntil = event.protectedUntil();
    }

    private boolean isHeldBy(ProjectId project) {
        return claim != null && Objects.equals(claim.project(), project);
    }
}
