package io.countersign.trial;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Appointments;
import io.countersign.web.signin.Appointments.Appointed;
import java.util.List;
import java.util.Locale;

/** One person for each role, with the role's name as user name and one password for all. */
public final class Staff {

    /** The password of everybody who was not given another. */
    public static final String PASSWORD = "a password for trials";

    /** Whoever appoints the first ones. */
    public static final Sender SYSTEM =
            new Sender(new PersonId(MetadataKeys.AUTOMATION + "trial"), null, "trial", null);

    private final Appointments appointments;

    Staff(Appointments appointments) {
        this.appointments = appointments;
        for (Role role : Role.values()) {
            hire(userName(role), role);
        }
    }

    /** Appoints somebody with the password of everybody. */
    public Appointed hire(String userName, Role... roles) {
        return appointments.appoint(
                userName, "Name of " + userName, List.of(roles), List.of(new Region("East")), PASSWORD, SYSTEM);
    }

    /** Appoints somebody with a one-time password. */
    public Appointed hireWithOneTimePassword(String userName, Role... roles) {
        return appointments.appoint(
                userName, "Name of " + userName, List.of(roles), List.of(new Region("East")), null, SYSTEM);
    }

    public static String userName(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
