package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.staff.StaffQuery.FindAuthority;
import io.countersign.web.factor.SecondFactors;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonEntry;
import io.countersign.web.problem.Rejections;
import io.countersign.web.sending.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Asks the ledger which authority a person has, at most once a second for each. */
@Component
final class Admissions {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final SignIns signIns;
    private final SecondFactors factors;
    private final PeopleDirectory directory;
    private final Messages messages;
    private final Clock clock;
    private final Map<PersonId, Kept> kept = new ConcurrentHashMap<>();

    Admissions(SignIns signIns, SecondFactors factors, PeopleDirectory directory, Messages messages, Clock clock) {
        this.signIns = signIns;
        this.factors = factors;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who this person is now; nobody when they have no sign-in or left. */
    Optional<Admission> of(PersonId person) {
        Instant now = clock.instant();
        Kept known = kept.get(person);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.admission());
        }
        Optional<Admission> admission =
                signIns.find(person).filter(signIn -> !signIn.barred()).map(this::admission);
        admission.ifPresentOrElse(
                found -> kept.put(person, new Kept(found, now.plus(KEPT))), () -> kept.remove(person));
        return admission;
    }

    /** Whatever was known about this person is asked again. */
    void forget(PersonId person) {
        kept.remove(person);
    }

    private Admission admission(SignIn signIn) {
        Authority authority = authority(signIn.person());
        String displayName =
                directory.find(signIn.person()).map(PersonEntry::name).orElse(signIn.userName());
        SignedIn who = new SignedIn(
                signIn.person(), signIn.userName(), displayName, authority.mayActAs(), authority.regions());
        return new Admission(who, signIn.mustChoosePassword(), factors.isOn(signIn.person()), signIn.stamp());
    }

    private Authority authority(PersonId person) {
        try {
            return messages.ask(
                    new FindAuthority(person), Authority.class, new Messages.Sender(person, null, "sign-in", null));
        } catch (RuntimeException e) {
            if (Rejections.isRefusal(e)) {
                return Authority.none(person);
            }
            throw e;
        }
    }

    private record Kept(Admission admission, Instant until) {}
}
