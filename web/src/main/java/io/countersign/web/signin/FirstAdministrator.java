package io.countersign.web.signin;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.web.sending.Messages.Sender;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets the first person in. Somebody must appoint the staff, and at the very start there is nobody.
 *
 * <p>As long as nobody has ever used a sign-in, each start gives the administrator a new one-time password: the one
 * before may never have been read.
 */
@Component
public final class FirstAdministrator {

    /** The user name of the first administrator. */
    public static final String USER_NAME = "administrator";

    private final Appointments appointments;
    private final SignIns signIns;

    FirstAdministrator(Appointments appointments, SignIns signIns) {
        this.appointments = appointments;
        this.signIns = signIns;
    }

    /**
     * Appoints the administrator, when nobody can sign in yet.
     *
     * @return the password to be shown once to whoever started the program; nothing when it is not the first start
     */
    public Optional<OneTimePassword> appointWhenNobodyIsThere() {
        if (!signIns.nobodyHasSignedInBut(USER_NAME)) {
            return Optional.empty();
        }
        Sender sender = new Sender(new PersonId(MetadataKeys.AUTOMATION + "first-start"), null, "first-start", null);
        return Optional.ofNullable(appointments
                .appoint(USER_NAME, "Administrator", List.of(Role.ADMINISTRATOR), List.of(), null, sender)
                .oneTimePassword());
    }
}
