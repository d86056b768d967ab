package io.countersign.web.erasure;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.ErasureId;
import io.countersign.people.ErasureReason;
import io.countersign.people.PersonCommand.ErasePerson;
import io.countersign.people.PersonId;
import io.countersign.people.PersonQuery.Erasure;
import io.countersign.people.PersonQuery.ListErasures;
import io.countersign.staff.StaffCommand.DismissStaffMember;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.staff.StaffQuery.FindAuthority;
import io.countersign.web.people.Forgetting;
import io.countersign.web.people.KnownPerson;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonKind;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.StoreAway;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets people. First the ledger says that somebody is erased; then everybody who keeps names beside it forgets theirs,
 * and the directory last. Whatever a stop leaves half done, the same request finishes, and so does the next start.
 */
@Component
public final class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final int AT_ONCE = 500;
    private static final int TRIES_MAX = 60;
    private static final long TRY_AGAIN_NANOS = 10_000_000_000L;
    private static final Sender ITSELF =
            new Sender(new PersonId(MetadataKeys.AUTOMATION + "erasures"), null, "erasures", null);

    private final Messages messages;
    private final PeopleDirectory directory;
    private final List<Forgetting> keepers;

    Erasures(Messages messages, PeopleDirectory directory, List<Forgetting> keepers) {
        this.messages = messages;
        this.directory = directory;
        this.keepers = keepers;
    }

    /**
     * Erases somebody. A member of staff is dismissed first: nobody acts whom nobody can name.
     *
     * @return who else has the same name in the directory, and may be the same human being
     */
    List<KnownPerson> erase(PersonId person, ErasureReason reason, Sender sender) {
        KnownPerson known = directory.known(person).orElseThrow(() -> Rejected.unknown("person"));
        String name = known.name();
        List<KnownPerson> namesakes = name == null
                ? List.of()
                : directory.called(name).stream()
                        .filter(other -> !other.person().equals(person))
                        .toList();
        if (known.kind() == PersonKind.STAFF && isOnTheStaff(person, sender)) {
            messages.sendAndWait(new DismissStaffMember(person, "erased: " + reason), sender);
        }
        messages.sendAndWait(new ErasePerson(ErasureId.of(person), person, reason), sender);
        forget(known);
        return namesakes;
    }

    /** Sends an erasure by somebody who may not erase anybody, so that the attempt is on record. */
    void attempt(PersonId person, ErasureReason reason, Sender sender) {
        messages.sendAndWait(new ErasePerson(ErasureId.of(person), person, reason), sender);
    }

    /**
     * Everybody whom the ledger calls erased is: also after a stop in between, and after a directory was put back from a
     * copy that still had the name.
     */
    public void finish() {
        for (int tried = 1; tried <= TRIES_MAX; tried++) {
            try {
                finishAll();
                return;
            } catch (RuntimeException e) {
                if (tried == TRIES_MAX || !StoreAway.isBehind(e)) {
                    LOG.error(
                            "it could not be seen whether everybody who was erased is; the next start tries again", e);
                    return;
                }
            }
            LockSupport.parkNanos(TRY_AGAIN_NANOS);
        }
    }

    /** Nobody has to wait until the view has been asked. */
    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        Thread.ofVirtual().name("erasures").start(this::finish);
    }

    private void finishAll() {
        ErasureId after = null;
        do {
            after = finishAfter(after);
        } while (after != null);
    }

    private @Nullable ErasureId finishAfter(@Nullable ErasureId after) {
        ListErasures.Erasures page =
                messages.ask(new ListErasures(after, AT_ONCE), ListErasures.Erasures.class, ITSELF);
        for (Erasure erasure : page.erasures()) {
            directory.known(erasure.person()).filter(known -> !known.erased()).ifPresent(this::forget);
        }
        return page.next();
    }

    private boolean isOnTheStaff(PersonId person, Sender sender) {
        return !messages.ask(new FindAuthority(person), Authority.class, sender)
                .roles()
                .isEmpty();
    }

    private void forget(KnownPerson person) {
        keepers.forEach(keeper -> keeper.forget(person));
        directory.erase(person.person());
    }
}
