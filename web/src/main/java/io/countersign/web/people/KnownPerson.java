package io.countersign.web.people;

import io.countersign.people.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the directory, with everything by which they are known.
 *
 * @param scope a user name or an account, by the kind
 * @param name absent once it was erased, as phone and mail are
 */
public record KnownPerson(
        PersonId person,
        PersonKind kind,
        String scope,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail,
        boolean erased) {

    /** What may stand somewhere and means this person: name, telephone number and mail address, of two characters or more. */
    public List<String> words() {
        return Stream.of(name, phone, mail)
                .filter(Objects::nonNull)
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** What a member of staff signs in with; nothing for others, and nothing once it was erased. */
    public @Nullable String userName() {
        return kind == PersonKind.STAFF && !scope.isEmpty() ? scope : null;
    }

    /** Says who it is without saying a name. */
    @Override
    public String toString() {
        return person.toString();
    }
}
