package io.countersign.trial;

import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.AssignDepartment;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffCommand.DelegateAuthority;
import io.countersign.staff.StaffCommand.DismissStaffMember;
import io.countersign.staff.StaffCommand.EndDelegation;
import io.countersign.staff.StaffCommand.ResetSignIn;
import io.countersign.staff.StaffQuery.Delegation;
import io.countersign.staff.StaffQuery.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
                                List.of(),
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
                            member.delegations(),
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
                            member.delegations(),
                            true,
                            member.appointedAt(),
                            member.appointedBy(),
                            member.version() + 1));
        }
    }

    @CommandHandler
    void handle(DelegateAuthority command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            StaffMember member = member(command.person());
            if (office.ledger.isRepeated(command.delegation().toString(), command, "STF-8")) {
                return;
            }
            Delegation lent = new Delegation(
                    command.delegation(),
                    command.role(),
                    command.regions(),
                    command.from(),
                    command.until(),
                    command.reason(),
                    TrialOffice.actor(metadata),
                    null);
            replace(
                    member,
                    with(
                            member,
                            Stream.concat(member.delegations().stream(), Stream.of(lent))
                                    .toList()));
        }
    }

    @CommandHandler
    void handle(EndDelegation command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            StaffMember member = member(command.person());
            if (member.delegations().stream()
                    .noneMatch(lent -> lent.delegation().equals(command.delegation()))) {
                throw Ledger.refused(new Refusal("STF-19", "Only what was lent is taken back."));
            }
            replace(
                    member,
                    with(
                            member,
                            member.delegations().stream()
                                    .map(lent -> lent.delegation().equals(command.delegation())
                                            ? new Delegation(
                                                    lent.delegation(),
                                                    lent.role(),
                                                    lent.regions(),
                                                    lent.from(),
                                                    lent.until(),
                                                    lent.reason(),
                                                    lent.delegatedBy(),
                                                    TrialOffice.actor(metadata))
                                            : lent)
                                    .toList()));
        }
    }

    @CommandHandler
    void handle(AssignDepartment command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            member(command.person());
        }
    }

    @CommandHandler
    void handle(ResetSignIn command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            member(command.person());
            if (command.person().equals(TrialOffice.actor(metadata))) {
                throw Ledger.refused(new Refusal("STF-26", "Nobody resets their own sign-in."));
            }
        }
    }

    private static StaffMember with(StaffMember member, List<Delegation> delegations) {
        return new StaffMember(
                member.person(),
                member.roles(),
                member.regions(),
                delegations,
                member.dismissed(),
                member.appointedAt(),
                member.appointedBy(),
                member.version() + 1);
    }

    private void replace(StaffMember before, StaffMember after) {
        office.ledger.staff.put(before.person(), after);
    }

    private StaffMember member(PersonId person) {
        return TrialOffice.found(office.ledger.staff.get(person), person.toString());
    }
}
