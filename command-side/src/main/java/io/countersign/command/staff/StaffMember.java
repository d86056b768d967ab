package io.countersign.command.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.people.Acting;
import io.countersign.people.DelegationId;
import io.countersign.people.Department;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.AssignDepartment;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffCommand.DelegateAuthority;
import io.countersign.staff.StaffCommand.DismissStaffMember;
import io.countersign.staff.StaffCommand.EndDelegation;
import io.countersign.staff.StaffCommand.ResetSignIn;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.DelegationEnded;
import io.countersign.staff.StaffEvent.DepartmentAssigned;
import io.countersign.staff.StaffEvent.SignInReset;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff: appointed with roles and regions, given others in time, lent somebody's role while they are away,
 * let in anew when they forgot or lost what they sign in with, and dismissed one day.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class StaffMember {

    private static final String ON_APPOINTMENT = "appointment";

    @AggregateIdentifier
    private PersonId id;

    private List<Role> roles = List.of();
    private List<Region> regions = List.of();
    private @Nullable Department department;
    private @Nullable LocalDate departmentFrom;
    private final Map<DelegationId, AuthorityDelegated> lent = new HashMap<>();
    private final Set<DelegationId> ended = new HashSet<>();

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

    @CommandHandler
    void handle(DelegateAuthority command, Acting acting) {
        AuthorityDelegated delegating = new AuthorityDelegated(
                command.person(),
                command.delegation(),
                command.role(),
                command.regions(),
                command.from(),
                command.until(),
                command.reason(),
                acting.person());
        AuthorityDelegated before = lent.get(command.delegation());
        LendingARole.RULES.demand(new LendingARole.Facts(before, delegating, acting.grants(), roles, acting.today()));
        if (before == null) {
            apply(delegating);
        }
    }

    @CommandHandler
    void handle(EndDelegation command, Acting acting) {
        EndingADelegation.RULES.demand(new EndingADelegation.Facts(
                lent.get(command.delegation()), acting.person(), acting.grants(), command.reason()));
        if (!ended.contains(command.delegation())) {
            apply(new DelegationEnded(id, command.delegation(), command.reason(), acting.person()));
        }
    }

    @CommandHandler
    void handle(AssignDepartment command, Acting acting) {
        AssigningADepartment.RULES.demand(
                new AssigningADepartment.Facts(roles, command.from(), departmentFrom, acting.today()));
        if (!command.department().equals(department) || !command.from().equals(departmentFrom)) {
            apply(new DepartmentAssigned(id, command.department(), command.from(), acting.person()));
        }
    }

    @CommandHandler
    void handle(ResetSignIn command, Acting acting) {
        ResettingASignIn.RULES.demand(
                new ResettingASignIn.Facts(roles, command.person(), acting.person(), command.reason()));
        apply(new SignInReset(id, command.part(), command.reason(), acting.person()));
    }

    @EventSourcingHandler
    void on(DepartmentAssigned event) {
        department = event.department();
        departmentFrom = event.from();
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

    @EventSourcingHandler
    void on(AuthorityDelegated event) {
        lent.put(event.delegation(), event);
    }

    @EventSourcingHandler
    void on(DelegationEnded event) {
        ended.add(event.delegation());
    }

    private boolean alreadyHas(List<Role> wantedRoles, List<Region> wantedRegions) {
        return roles.equals(wantedRoles) && regions.equals(wantedRegions);
    }
}
