package io.countersign.trial;

import io.countersign.people.PersonId;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffCommand.DismissStaffMember;
import io.countersign.staff.StaffQuery.StaffMember;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** The part of the made-up command side that appoints and dismisses. */
final class TrialStaff {

    private final TrialOffice office;

    TrialStaff(TrialOffice office) {
        this.office = office;
    }

    @CommandHandler
    void handle(AppointStaffMember command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            if (!office.ledger.isRepeated(command.person().toString(), command, "STF-1")) {
                office.ledger.staff.put(
                        command.person(),
                        new StaffMember(
                                command.person(),
                                command.roles(),
                                command.regions(),
                                false,
                                Instant.EPOCH,
                                TrialOffice.actor(metadata),
                                0));
                office.ledger.record(command.person().toString(), "staff.appointed", "{}", metadata);
            }
        }
    }

    @CommandHandler
    void handle(ChangeAuthority command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            StaffMember member = member(command.person());
            replace(
                    member,
                    new StaffMember(
                            member.person(),
                            command.roles(),
                            command.regions(),
                            member.dismissed(),
                            member.appointedAt(),
                            member.appointedBy(),
                            member.version() + 1));
        }
    }

    @CommandHandler
    void handle(DismissStaffMember command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            StaffMember member = member(command.person());
            replace(
                    member,
                    new StaffMember(
                            member.person(),
                            List.of(),
                            List.of(),
                            true,
                            member.appointedAt(),
                            member.appointedBy(),
                            member.version() + 1));
        }
    }

    private void replace(StaffMember before, StaffMember after) {
        office.ledger.staff.put(before.person(), after);
    }

    private StaffMember member(PersonId person) {
        return TrialOffice.found(office.ledger.staff.get(person), person.toString());
    }
}
