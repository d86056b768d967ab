package io.countersign.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who acts and when, as the edge established it, and what they may act as on that day, as the log had it. It travels
 * beside a command, never in its body.
 *
 * @param person who is signed in, or the automation that acts
 * @param at the moment the command was sent
 * @param today that moment's day in the company's time zone
 * @param grants the person's own roles first, then those that were delegated to them; none for an automation
 */
public record Acting(PersonId person, Instant at, LocalDate today, List<Grant> grants) {

    public Acting {
        grants = List.copyOf(grants);
    }

    /** Under which authority this person may act as one of these roles for a region; own authority comes first. */
    public Optional<ExercisedAuthority> as(Collection<Role> roles, @Nullable Region region) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role()))
                .filter(grant -> grant.role() != Role.REGIONAL_MANAGER
                        || region != null && grant.regions().contains(region))
                .findFirst()
                .map(grant -> new ExercisedAuthority(
                        grant.role(),
                        grant.role() == Role.REGIONAL_MANAGER ? region : null,
                        grant.delegation(),
                        grant.delegatedBy()));
    }
}
