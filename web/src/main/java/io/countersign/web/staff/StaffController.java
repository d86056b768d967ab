package io.countersign.web.staff;

import io.countersign.people.DelegationId;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.AssignDepartment;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffCommand.DelegateAuthority;
import io.countersign.staff.StaffCommand.DismissStaffMember;
import io.countersign.staff.StaffCommand.EndDelegation;
import io.countersign.staff.StaffCommand.ResetSignIn;
import io.countersign.staff.StaffQuery.FindAuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.AuthorityAt;
import io.countersign.staff.StaffQuery.ListStaff;
import io.countersign.staff.StaffQuery.StaffMember;
import io.countersign.web.idempotency.AnswerOnce;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.signin.Appointments;
import io.countersign.web.signin.Appointments.Appointed;
import io.countersign.web.signin.OneTimePassword;
import io.countersign.web.signin.SignIns;
import io.countersign.web.signin.SignedIn;
import io.countersign.web.staff.StaffRequests.AuthorityAsked;
import io.countersign.web.staff.StaffRequests.DelegationEnd;
import io.countersign.web.staff.StaffRequests.DepartmentAsked;
import io.countersign.web.staff.StaffRequests.Dismissal;
import io.countersign.web.staff.StaffRequests.NewAuthority;
import io.countersign.web.staff.StaffRequests.NewDelegation;
import io.countersign.web.staff.StaffRequests.NewStaffMember;
import io.countersign.web.staff.StaffRequests.SignInReset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The staff: appointed, given authority, lent somebody's role, dismissed. */
@RestController
@RequestMapping(StaffController.ADDRESS)
@Tag(name = "staff", description = "The staff: appointed, given authority, lent somebody's role, dismissed.")
final class StaffController {

    static final String ADDRESS = Api.ROOT + "/staff";

    private final Messages messages;
    private final Appointments appointments;
    private final SignIns signIns;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;

    StaffController(
            Messages messages,
            Appointments appointments,
            SignIns signIns,
            PeopleDirectory directory,
            DocumentNumbers numbers) {
        this.messages = messages;
        this.appointments = appointments;
        this.signIns = signIns;
        this.directory = directory;
        this.numbers = numbers;
    }

    @GetMapping
    @Operation(summary = "List the staff in order of appointment, dismissed people included.")
    Page<ShownStaffMember> list(Sender sender) {
        List<StaffMember> members = members(sender);
        Map<PersonId, String> userNames = signIns.userNames();
        Map<PersonId, String> names =
                directory.namesOf(members.stream().map(StaffMember::person).toList());
        return new Page<>(
                members.stream()
                        .map(member -> ShownStaffMember.of(member, userNames, names))
                        .toList(),
                null);
    }

    @GetMapping("/{person}")
    @Operation(summary = "Look a member of staff up.")
    ShownStaffMember show(@PathVariable PersonId person, Sender sender) {
        StaffMember member = members(sender).stream()
                .filter(candidate -> candidate.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Rejected.unknown("member of staff"));
        return ShownStaffMember.of(member, signIns.userNames(), directory.namesOf(List.of(person)));
    }

    @PostMapping
    @Sends(AppointStaffMember.class)
    @Operation(
            summary = "Appoint somebody.",
            description =
                    "The answer shows a one-time password, once. Appointing the same user name with the same roles"
                            + " and regions again is harmless; a one-time password nobody used yet is then replaced.")
    @ApiResponse(
            responseCode = "201",
            description = "Who was appointed, and their one-time password.",
            useReturnTypeSchema = true)
    ResponseEntity<AppointedStaffMember> appoint(
            @RequestBody NewStaffMember body,
            @AuthenticationPrincipal SignedIn who,
            Sender sender,
            HttpServletRequest request) {
        if (!Permissions.maySend(who.roles(), AppointStaffMember.class)) {
            appointments.attempt(body.userName(), body.roles(), body.regions(), sender);
            throw Rejected.permission();
        }
        Appointed appointed =
                appointments.appoint(body.userName(), body.displayName(), body.roles(), body.regions(), null, sender);
        String person = appointed.person().value();
        String mail = body.mail();
        if (mail != null) {
            directory.noteMail(appointed.person(), mail);
        }
        OneTimePassword oneTime = appointed.oneTimePassword();
        AnswerOnce.keepInstead(request, new AppointedStaffMember(person, appointed.userName(), null));
        return ResponseEntity.created(Versions.at(ADDRESS, person))
                .body(new AppointedStaffMember(person, appointed.userName(), oneTime == null ? null : oneTime.value()));
    }

    @PostMapping("/{person}/authority")
    @Sends(ChangeAuthority.class)
    @Operation(summary = "Give somebody other roles and regions from now on.")
    ShownStaffMember changeAuthority(@PathVariable PersonId person, @RequestBody NewAuthority body, Sender sender) {
        appointments.changeAuthority(new ChangeAuthority(person, body.roles(), body.regions(), body.reason()), sender);
        return show(person, sender);
    }

    @PostMapping("/{person}/dismissal")
    @Sends(DismissStaffMember.class)
    @Operation(
            summary = "Take all authority from somebody who leaves.",
            description = "Their password and tokens stop at once.")
    ShownStaffMember dismiss(@PathVariable PersonId person, @RequestBody Dismissal body, Sender sender) {
        appointments.dismiss(new DismissStaffMember(person, body.reason()), sender);
        return show(person, sender);
    }

    @PostMapping("/{person}/password-reset")
    @Sends(ResetSignIn.class)
    @Operation(
            summary = "Give a one-time password to somebody who forgot theirs.",
            description =
                    "It is shown once. Whoever is signed in with the old one is signed out; tokens wait until another"
                            + " password is chosen. It is on record who did it and why.")
    ResetPassword resetPassword(
            @PathVariable PersonId person, @RequestBody SignInReset body, Sender sender, HttpServletRequest request) {
        OneTimePassword oneTime = appointments.resetPassword(person, body.reason(), sender);
        AnswerOnce.keepInstead(request, new ResetPassword(person.value(), null));
        return new ResetPassword(person.value(), oneTime.value());
    }

    @PostMapping("/{person}/second-factor-reset")
    @Sends(ResetSignIn.class)
    @Operation(
            summary = "Switch off the second factor of somebody who lost it.",
            description =
                    "They are signed out everywhere, and sign in with their password alone until they set up another."
                            + " It is on record who did it and why.")
    ShownStaffMember resetSecondFactor(@PathVariable PersonId person, @RequestBody SignInReset body, Sender sender) {
        appointments.resetSecondFactor(person, body.reason(), sender);
        return show(person, sender);
    }

    @PostMapping("/{person}/department")
    @Sends(AssignDepartment.class)
    @Operation(
            summary = "Put somebody into a department from a day on.",
            description = "What was sold before that day stays with the department they belonged to.")
    ShownStaffMember assignDepartment(@PathVariable PersonId person, @RequestBody DepartmentAsked body, Sender sender) {
        messages.sendAndWait(new AssignDepartment(person, body.department(), body.from()), sender);
        return show(person, sender);
    }

    @PostMapping("/{person}/delegations")
    @Sends(DelegateAuthority.class)
    @Operation(
            summary = "Lend somebody a role of one's own for some days.",
            description = "Only own roles and regions are lent; what was lent to oneself is not.")
    ShownStaffMember delegate(
            @PathVariable PersonId person, @RequestBody NewDelegation body, Sender sender, HttpServletRequest request) {
        DelegationId given = body.id();
        messages.sendAndWait(
                new DelegateAuthority(
                        person,
                        given == null ? new DelegationId(numbers.forNew(request, sender)) : given,
                        body.role(),
                        body.regions(),
                        body.from(),
                        body.until(),
                        body.reason()),
                sender);
        return show(person, sender);
    }

    @PostMapping("/{person}/delegations/{delegation}/end")
    @Sends(EndDelegation.class)
    @Operation(
            summary = "Take a lent role back before its last day.",
            description = "By whoever lent it, or by an administrator.")
    ShownStaffMember endDelegation(
            @PathVariable PersonId person,
            @PathVariable DelegationId delegation,
            @RequestBody DelegationEnd body,
            Sender sender) {
        messages.sendAndWait(new EndDelegation(person, delegation, body.reason()), sender);
        return show(person, sender);
    }

    @GetMapping("/{person}/authority")
    @Operation(
            summary = "Show what somebody could act as at a moment, by what was on record then.",
            description = "Each role names the events that prove it.")
    ShownAuthority authority(@PathVariable PersonId person, @ParameterObject AuthorityAsked asked, Sender sender) {
        Instant at = asked.at();
        return ShownAuthority.of(
                messages.ask(new FindAuthorityAt(person, at == null ? messages.now() : at), AuthorityAt.class, sender));
    }

    private List<StaffMember> members(Sender sender) {
        return messages.ask(new ListStaff(), ListStaff.Staff.class, sender).members();
    }
}
