package io.countersign.web.erasure;

import io.countersign.people.ErasureReason;
import io.countersign.people.PersonId;
import io.countersign.web.people.KnownPerson;
import io.countersign.web.people.PersonKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is erased now.
 *
 * @param namesakes who else had the same name, and was not erased: perhaps the same human being in another place
 */
record ShownErased(String person, ErasureReason reason, List<ShownNamesake> namesakes) {

    static ShownErased of(PersonId person, ErasureReason reason, List<KnownPerson> namesakes) {
        return new ShownErased(
                person.value(),
                reason,
                namesakes.stream().map(ShownNamesake::of).toList());
    }

    /**
     * Somebody of the same name, without the name.
     *
     * @param account whose customer's contact or payer they are
     */
    record ShownNamesake(
            String id, PersonKind kind, @Nullable String account) {

        static ShownNamesake of(KnownPerson person) {
            return new ShownNamesake(person.person().value(), person.kind(), ShownKnownPerson.accountOf(person));
        }
    }
}
