package io.countersign.web.audit;

import io.countersign.audit.AuditQuery.Decision;
import io.countersign.audit.AuditQuery.Ending;
import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.PolicyUsed;
import io.countersign.audit.AuditQuery.Request;
import io.countersign.audit.AuditQuery.Shipment;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.people.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is named on trails and in findings, so that all names can be looked up at once. */
public final class PeopleOnTrails {

    private final Set<PersonId> people = new HashSet<>();

    private PeopleOnTrails() {}

    /** Everybody on these trails. */
    public static Set<PersonId> in(Trails trails) {
        PeopleOnTrails named = new PeopleOnTrails();
        trails.trails().forEach(named::add);
        return named.people;
    }

    /** Everybody in these findings. */
    public static Set<PersonId> in(List<Finding> findings) {
        PeopleOnTrails named = new PeopleOnTrails();
        findings.forEach(named::add);
        return named.people;
    }

    private void add(Trail trail) {
        Request request = trail.request();
        Decision decision = trail.decision();
        Ending ended = trail.ended();
        Shipment shipment = trail.shipment();
        add(trail.placed());
        add(trail.cancelled());
        if (request != null) {
            add(request.requestedBy());
            add(request.evidence());
            add(request.policy());
        }
        if (decision != null) {
            add(decision.decidedBy());
            add(decision.authority().delegatedBy());
            add(decision.evidence());
            add(decision.policy());
            decision.proof().forEach(this::add);
        }
        if (ended != null) {
            add(ended.evidence());
        }
        if (shipment != null) {
            add(shipment.slip());
            add(shipment.shipped());
        }
        add(trail.payment().invoiced());
        add(trail.payment().settled());
        trail.payment().parts().forEach(part -> add(part.evidence()));
        trail.findings().forEach(this::add);
    }

    private void add(Finding finding) {
        add(finding.person());
        add(finding.evidence());
    }

    private void add(@Nullable PolicyUsed policy) {
        if (policy != null) {
            add(policy.publication());
        }
    }

    private void add(@Nullable Evidence evidence) {
        if (evidence != null) {
            add(evidence.actor());
            add(evidence.onBehalfOf());
        }
    }

    private void add(@Nullable PersonId person) {
        if (person != null) {
            people.add(person);
        }
    }
}
