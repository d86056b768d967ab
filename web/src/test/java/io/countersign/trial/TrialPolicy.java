package io.countersign.trial;

import io.countersign.attempt.AttemptQuery.ListRefusedAttempts;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.AttemptsOfADay;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.RefusedAttempt;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.RefusedAttempts;
import io.countersign.attempt.AttemptsId;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.policy.PolicyCommand.PublishPolicy;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.ListPolicyVersions;
import io.countersign.policy.PolicyQuery.ListPolicyVersions.PolicyVersions;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.staff.StaffQuery.FindAuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.AuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.HeldRole;
import io.countersign.staff.StaffQuery.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** The part of the made-up office that knows the policy, who may do what, and who was refused what. */
final class TrialPolicy {

    private final TrialOffice office;
    private final List<PolicyVersion> versions = new ArrayList<>(List.of(PolicyVersion.AS_DELIVERED));

    TrialPolicy(TrialOffice office) {
        this.office = office;
    }

    @CommandHandler
    void handle(PublishPolicy command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            if (!versions.getFirst().figures().equals(command.figures())) {
                versions.addFirst(new PolicyVersion(
                        versions.size(),
                        command.figures(),
                        command.reason(),
                        TrialOffice.actor(metadata),
                        Instant.EPOCH));
            }
        }
    }

    @QueryHandler
    PolicyVersion answer(FindPolicy question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return versions.getFirst();
        }
    }

    @QueryHandler
    PolicyVersions answer(ListPolicyVersions question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return new PolicyVersions(versions);
        }
    }

    @QueryHandler
    AuthorityAt answer(FindAuthorityAt question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            StaffMember member = office.ledger.staff.get(question.person());
            return new AuthorityAt(
                    question.person(),
                    question.at(),
                    LocalDate.ofInstant(question.at(), ZoneOffset.UTC),
                    member == null
                            ? List.of()
                            : member.roles().stream()
                                    .map(role -> new HeldRole(
                                            Grant.own(role, member.regions()), List.of(question.person() + "/0")))
                                    .toList());
        }
    }

    /** Everybody who asked for somebody's attempts finds one. */
    @QueryHandler
    RefusedAttempts answer(ListRefusedAttempts question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        PersonId person = Objects.requireNonNullElse(question.person(), new PersonId("p-1"));
        LocalDate day = Objects.requireNonNullElse(question.day(), LocalDate.EPOCH);
        return new RefusedAttempts(
                List.of(new AttemptsOfADay(
                        new AttemptsId("p-1:1970-01-01"),
                        person,
                        day,
                        List.of(new RefusedAttempt(
                                Instant.EPOCH, "ConfirmRemittance", "account-C001", List.of("REM-6"))))),
                null);
    }
}
