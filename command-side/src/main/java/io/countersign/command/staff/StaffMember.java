package io.countersign.command.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.people.Acting;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffCommand.DismissStaffMember;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A member of staff: appointed with roles and regions, given others in time, and dismissed one day. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class StaffMember {

    private static final String ON_APPOINTMENT = "appointment";

    @AggregateIdentifier
    private PersonId id;

    private List<Role> roles = List.of();
    private List<Region> regions = List.of();

    StaffMember() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AppointStaffMember command, Acting acting) {
        AppointingStaff.RULES.demand(new AppointingStaff.Facts(
                command.roles(), command.regions(), command.person(), acting.person(), ON_APPOINTMENT));
        if (alreadyHas(command.roles(), command.regions())) {
            return;
        }
        apply(new StaffMemberAppointed(command.person(), command.roles(), command.regions(), acting.person()));
    }

    @CommandHandler
    void handle(ChangeAuthority command, Acting acting) {
        AppointingStaff.RULES.demand(new AppointingStaff.Facts(
                command.roles(), command.regions(), command.person(), acting.person(), command.reason()));
        if (alreadyHas(command.roles(), command.regions())) {
            return;
        }
        apply(new AuthorityChanged(id, command.roles(), command.regions(), command.reason(), acting.person()));
    }

    @CommandHandler
    void handle(DismissStaffMember command, Acting acting) {
        DismissingStaff.RULES.demand(new DismissingStaff.Facts(command.person(), acting.person(), command.reason()));
        if (roles.isEmpty()) {
            return;
        }
        apply(new StaffMemberDismissed(id, command.reason(), acting.person()));
    }

    @EventSourcingHandler
    void on(StaffMemberAppointed event) {
        id = event.person();
        roles = event.roles();
        regions = event.regions();
    }

    @EventSourcingHandler
    void on(AuthorityChanged event) {
        roles = event.roles();
        regions = event.regions();
    }

    @EventSourcingHandler
    void on(StaffMemberDismissed event) {
        roles = List.of();
        regions = List.of();
    }

    private boolean alreadyHas(List<Role> wantedRoles, List<Region> wantedRegions) {
        return roles.equals(wantedRoles) && regions.equals(wantedRegions);
    }
}
