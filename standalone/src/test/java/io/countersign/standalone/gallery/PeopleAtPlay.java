package io.countersign.standalone.gallery;

import io.countersign.people.DelegationId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.policy.PolicyCommand.PublishPolicy;
import io.countersign.policy.PolicyId;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffCommand.DelegateAuthority;
import io.countersign.staff.StaffCommand.EndDelegation;
import java.util.List;

/** Who works in the office at play, and what becomes of their authority as the days pass. */
final class PeopleAtPlay {

    static final PersonId ASSISTANT = new PersonId("assistant");
    static final PersonId FINANCE = new PersonId("finance");
    static final PersonId ADMINISTRATOR = new PersonId("administrator");
    static final PersonId PRESIDENT = new PersonId("president");
    static final PersonId DIRECTOR = new PersonId("director");
    static final PersonId EASTERN = new PersonId("manager-east");
    static final PersonId WESTERN = new PersonId("manager-west");
    static final PersonId SUCCESSOR = new PersonId("manager-new");
    static final Region EAST = new Region("华东");
    static final Region WEST = new Region("西南");

    private static final PersonId FIRST_START = new PersonId("automation:first-start");

    private final OfficeAtPlay office;
    private int delegations;

    PeopleAtPlay(OfficeAtPlay office) {
        this.office = office;
    }

    void come() {
        appoint(ADMINISTRATOR, Role.ADMINISTRATOR);
        appoint(ASSISTANT, Role.SALES_ASSISTANT);
        appoint(FINANCE, Role.FINANCE);
        appoint(PRESIDENT, Role.PRESIDENT);
        appoint(DIRECTOR, Role.SALES_DIRECTOR);
        appoint(EASTERN, Role.REGIONAL_MANAGER, EAST);
        appoint(WESTERN, Role.REGIONAL_MANAGER, WEST);
        appoint(SUCCESSOR, Role.SALESPERSON);
        publish(7, Role.PRESIDENT);
    }

    /** What changes about authority and policy on a day of the office's life. */
    void onDay(int day) {
        switch (day % 30) {
            case 3 -> lend(EASTERN, DIRECTOR, 5);
            case 6 -> publish(5 + day % 4, Role.PRESIDENT, Role.SALES_DIRECTOR);
            case 12 -> office.does(DIRECTOR, new ChangeAuthority(WESTERN, roles(), List.of(EAST, WEST), "代管"));
            case 18 -> office.does(DIRECTOR, new ChangeAuthority(WESTERN, roles(), List.of(WEST), "结束"));
            case 20 -> endOf(lend(WESTERN, SUCCESSOR, 9));
            case 24 -> publish(7, Role.PRESIDENT);
            default -> {} // an ordinary day
        }
    }

    /** A role that its owner lends from today on. */
    DelegationId lend(PersonId owner, PersonId receiver, int days) {
        DelegationId delegation = new DelegationId("D-" + ++delegations);
        demand(office.does(
                owner,
                new DelegateAuthority(
                        receiver,
                        delegation,
                        Role.REGIONAL_MANAGER,
                        List.of(owner.equals(EASTERN) ? EAST : WEST),
                        office.today(),
                        office.today().plusDays(days - 1L),
                        "休假")));
        return delegation;
    }

    /** A role is taken back. */
    void takeBack(PersonId owner, PersonId receiver, DelegationId delegation) {
        demand(office.does(owner, new EndDelegation(receiver, delegation, "提前回来")));
    }

    private void endOf(DelegationId delegation) {
        takeBack(WESTERN, SUCCESSOR, delegation);
    }

    private void publish(int lapsesAfterDays, Role... approversForRegular) {
        OfficePolicy delivered = OfficePolicy.AS_DELIVERED;
        demand(office.does(
                ADMINISTRATOR,
                new PublishPolicy(
                        PolicyId.OFFICE,
                        new OfficePolicy(
                                new CreditTerms(lapsesAfterDays, List.of(approversForRegular)),
                                delivered.dunning(),
                                delivered.reservations(),
                                delivered.projects(),
                                delivered.papers(),
                                delivered.bank()),
                        "年度评审")));
    }

    private void appoint(PersonId person, Role role, Region... regions) {
        demand(office.does(FIRST_START, new AppointStaffMember(person, List.of(role), List.of(regions))));
    }

    private static List<Role> roles() {
        return List.of(Role.REGIONAL_MANAGER);
    }

    private static void demand(boolean accepted) {
        if (!accepted) {
            throw new AssertionError("the office refused what it always does");
        }
    }
}
