package io.countersign.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.countersign.account.AccountCommand;
import io.countersign.freight.FreightCommand;
import io.countersign.operation.DeadLetterCommand;
import io.countersign.operation.ViewCommand;
import io.countersign.order.OrderCommand;
import io.countersign.people.PersonCommand;
import io.countersign.people.Role;
import io.countersign.policy.PolicyCommand;
import io.countersign.seal.SealCommand;
import io.countersign.staff.StaffCommand;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    @Test
    void every_command_says_who_may_send_it_and_nothing_else_does() {
        assertThat(Permissions.TO_SEND.keySet()).isEqualTo(everythingIn("Command"));
    }

    @Test
    void every_question_says_who_may_ask_it_and_nothing_else_does() {
        assertThat(Permissions.TO_ASK.keySet()).isEqualTo(everythingIn("Query"));
    }

    @Test
    void every_question_may_be_asked_by_somebody() {
        assertThat(Permissions.TO_ASK.values()).noneMatch(Set::isEmpty);
    }

    @Test
    void an_auditor_asks_everything_and_sends_nothing() {
        Set<Role> auditor = Set.of(Role.AUDITOR);

        assertThat(Permissions.TO_SEND.keySet()).noneMatch(command -> Permissions.maySend(auditor, command));
        assertThat(Permissions.TO_ASK.keySet()).allMatch(question -> Permissions.mayAsk(auditor, question));
    }

    @Test
    void an_administrator_appoints_staff_and_changes_policy_and_touches_no_money() {
        assertThat(Permissions.TO_SEND.keySet().stream()
                        .filter(command -> Permissions.maySend(Set.of(Role.ADMINISTRATOR), command))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        StaffCommand.AppointStaffMember.class,
                        StaffCommand.ChangeAuthority.class,
                        StaffCommand.DismissStaffMember.class,
                        StaffCommand.EndDelegation.class,
                        StaffCommand.AssignDepartment.class,
                        StaffCommand.ResetSignIn.class,
                        PersonCommand.ErasePerson.class,
                        PolicyCommand.PublishPolicy.class,
                        FreightCommand.PublishTariff.class,
                        SealCommand.OrderKey.class,
                        SealCommand.RetireKey.class,
                        ViewCommand.RebuildView.class,
                        ViewCommand.CertifyView.class,
                        DeadLetterCommand.RetryDeadLetter.class,
                        DeadLetterCommand.SkipDeadLetter.class));
    }

    @Test
    void only_finance_says_that_money_came_or_did_not() {
        for (Class<?> command : Set.of(
                AccountCommand.ConfirmRemittance.class,
                AccountCommand.RejectRemittance.class,
                AccountCommand.ReverseRemittance.class,
                AccountCommand.ReallocateRemittance.class)) {
            assertThat(Permissions.TO_SEND).containsEntry(command, Set.of(Role.FINANCE));
        }
        assertThat(Permissions.TO_IMPORT).containsExactly(Role.FINANCE);
    }

    @Test
    void what_automations_do_nobody_does_by_hand() {
        Set<Role> everything = EnumSet.allOf(Role.class);
        for (Class<?> command : Set.of(
                AccountCommand.CoverOrder.class,
                AccountCommand.ChargeInvoice.class,
                AccountCommand.BringAlongCreditNote.class,
                AccountCommand.BringAlongSettlement.class,
                OrderCommand.AuthoriseShipment.class,
                OrderCommand.BringAlongOrder.class)) {
            assertThat(Permissions.maySend(everything, command)).isFalse();
        }
    }

    @Test
    void whatever_is_asked_about_authority_and_policy_is_on_record_when_it_is_refused() {
        assertThat(RefusedAttempts.ON_RECORD)
                .contains(StaffCommand.class.getPermittedSubclasses())
                .contains(PolicyCommand.class.getPermittedSubclasses())
                .isSubsetOf(Permissions.TO_SEND.keySet());
    }

    @Test
    void only_what_people_may_send_is_on_record_when_it_is_refused() {
        assertThat(RefusedAttempts.ON_RECORD)
                .noneMatch(command ->
                        Permissions.TO_SEND.getOrDefault(command, Set.of()).isEmpty());
    }

    @Test
    void one_fitting_role_among_several_is_enough() {
        assertThat(Permissions.maySend(Set.of(Role.WAREHOUSE, Role.FINANCE), AccountCommand.ConfirmRemittance.class))
                .isTrue();
    }

    @Test
    void what_is_not_listed_nobody_may() {
        assertThat(Permissions.maySend(EnumSet.allOf(Role.class), String.class)).isFalse();
        assertThat(Permissions.mayAsk(EnumSet.allOf(Role.class), String.class)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_may_send_what_the_table_says_and_no_role_nothing(Role role) {
        for (Class<?> command : Permissions.TO_SEND.keySet()) {
            assertThat(Permissions.maySend(Set.of(), command)).isFalse();
            assertThat(Permissions.maySend(Set.of(role), command))
                    .isEqualTo(
                            Permissions.TO_SEND.getOrDefault(command, Set.of()).contains(role));
        }
    }

    private static Set<Class<?>> everythingIn(String kind) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.countersign")
                        .stream()
                        .filter(found ->
                                found.isInterface() && found.getSimpleName().endsWith(kind))
                        .map(JavaClass::reflect)
                        .flatMap(list -> Arrays.stream(list.getPermittedSubclasses()))
                        .collect(Collectors.toSet());
    }
}
