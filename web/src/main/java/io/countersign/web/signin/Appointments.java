package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.SignInPart;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffCommand.DismissStaffMember;
import io.countersign.staff.StaffCommand.ResetSignIn;
import io.countersign.web.factor.SecondFactors;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Rejections;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes people members of staff: authority in the ledger, a name in the directory, a way to sign in. */
@Component
public final class Appointments {

    /** What a user name looks like. */
    public static final String USER_NAME = "[a-z][a-z0-9._-]{1,39}";

    private static final Pattern USER_NAME_FORM = Pattern.compile(USER_NAME);

    private final Messages messages;
    private final SignIns signIns;
    private final AccessTokens tokens;
    private final SecondFactors factors;
    private final StoredSessions sessions;
    private final Passwords passwords;
    private final Admissions admissions;
    private final PeopleDirectory directory;
    private final Numbers numbers;

    Appointments(
            Messages messages,
            SignIns signIns,
            AccessTokens tokens,
            SecondFactors factors,
            StoredSessions sessions,
            Passwords passwords,
            Admissions admissions,
            PeopleDirectory directory,
            Numbers numbers) {
        this.messages = messages;
        this.signIns = signIns;
        this.tokens = tokens;
        this.factors = factors;
        this.sessions = sessions;
        this.passwords = passwords;
        this.admissions = admissions;
        this.directory = directory;
        this.numbers = numbers;
    }

    /**
     * Appoints somebody, and gives them a password. Appointing the same user name with the same roles and regions again
     * changes nothing, except that a one-time password nobody used yet is replaced, as its first answer may be lost.
     * With other roles or regions the ledger refuses it.
     *
     * @param password what they sign in with; absent for a one-time password
     * @throws IllegalArgumentException when the user name does not look like one
     */
    public Appointed appoint(
            String userName,
            String displayName,
            List<Role> roles,
            List<Region> regions,
            @Nullable String password,
            Sender sender) {
        if (!USER_NAME_FORM.matcher(userName).matches()) {
            throw new IllegalArgumentException("a user name looks like " + USER_NAME);
        }
        boolean reserved = signIns.reserve(userName, new PersonId(numbers.fresh()));
        SignIn signIn = signIns.find(userName).orElseThrow(() -> new IllegalStateException("was just reserved"));
        PersonId person = signIn.person();
        try {
            messages.sendAndWait(new AppointStaffMember(person, roles, regions), sender);
        } catch (RuntimeException e) {
            if (reserved && Rejections.isRefusal(e)) {
                signIns.release(person);
            }
            throw e;
        }
        directory.nameStaffMember(person, userName, displayName);
        signIns.setBarred(person, false);
        OneTimePassword oneTime = signIn.mustChoosePassword() ? givePassword(signIn, password) : null;
        admissions.forget(person);
        return new Appointed(person, userName, oneTime);
    }

    /**
     * Sends an appointment by somebody who may not appoint anybody, so that the attempt is on record. Nothing else is
     * written down; the same attempt again is about the same number.
     */
    public void attempt(String userName, List<Role> roles, List<Region> regions, Sender sender) {
        PersonId nobody = new PersonId(Numbers.derived(sender.actor().value(), userName, "attempt"));
        messages.sendAndWait(new AppointStaffMember(nobody, roles, regions), sender);
    }

    /** Gives a person other roles and regions. It counts from their next request on. */
    public void changeAuthority(ChangeAuthority command, Sender sender) {
        messages.sendAndWait(command, sender);
        admissions.forget(command.person());
    }

    /** Takes all authority from a person, and every way to sign in. */
    public void dismiss(DismissStaffMember command, Sender sender) {
        messages.sendAndWait(command, sender);
        PersonId person = command.person();
        signIns.setBarred(person, true);
        tokens.revokeAll(person);
        sessions.endAll(person);
        passwords.forget(person);
        admissions.forget(person);
    }

    /**
     * Gives a one-time password to somebody who forgot theirs. It is on record before it is given; whoever is signed in
     * with the old one is not any more.
     */
    public OneTimePassword resetPassword(PersonId person, String reason, Sender sender) {
        messages.sendAndWait(new ResetSignIn(person, SignInPart.PASSWORD, reason), sender);
        OneTimePassword oneTime = passwords.oneTime();
        signIns.setPassword(person, passwords.hash(oneTime.value()), true);
        startAnew(person);
        return oneTime;
    }

    /** Switches off the second factor of somebody who lost it. It is on record before that. */
    public void resetSecondFactor(PersonId person, String reason, Sender sender) {
        messages.sendAndWait(new ResetSignIn(person, SignInPart.SECOND_FACTOR, reason), sender);
        factors.end(person);
        startAnew(person);
    }

    private void startAnew(PersonId person) {
        sessions.endAll(person);
        passwords.forget(person);
        admissions.forget(person);
    }

    private @Nullable OneTimePassword givePassword(SignIn signIn, @Nullable String password) {
        OneTimePassword oneTime = password == null ? passwords.oneTime() : null;
        String given = oneTime == null ? password : oneTime.value();
        if (given == null) {
            throw new IllegalStateException("one of them is there");
        }
        boolean replaced =
                signIns.replaceUnused(signIn.person(), signIn.stamp(), passwords.hash(given), oneTime != null);
        passwords.forget(signIn.person());
        return replaced ? oneTime : null;
    }

    /**
     * Somebody who was appointed.
     *
     * @param oneTimePassword absent when they have a password already
     */
    public record Appointed(
            PersonId person, String userName, @Nullable OneTimePassword oneTimePassword) {}
}
