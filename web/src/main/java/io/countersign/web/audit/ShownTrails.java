package io.countersign.web.audit;

import io.countersign.audit.AuditQuery.FindTrail.Trails;
import java.time.LocalDate;
import java.util.List;

/**
 * The trails of what a number stands for.
 *
 * @param asOf the business day up to which payments count
 * @param position the last event that was read
 */
record ShownTrails(String number, LocalDate asOf, long position, List<ShownTrail> trails) {

    static ShownTrails of(Trails trails, People people) {
        return new ShownTrails(
                trails.number(),
                trails.asOf(),
                trails.position(),
                trails.trails().stream()
                        .map(trail -> ShownTrail.of(trail, people))
                        .toList());
    }
}
