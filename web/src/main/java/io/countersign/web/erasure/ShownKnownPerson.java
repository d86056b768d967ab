package io.countersign.web.erasure;

import io.countersign.web.people.KnownPerson;
import io.countersign.web.people.PersonKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the directory, for whoever looks for their number.
 *
 * @param account whose customer's contact or payer they are
 */
record ShownKnownPerson(
        String id,
        PersonKind kind,
        @Nullable String account,
        @Nullable String userName,
        @Nullable String name) {

    static ShownKnownPerson of(KnownPerson person) {
        return new ShownKnownPerson(
                person.person().value(), person.kind(), accountOf(person), person.userName(), person.name());
    }

    static @Nullable String accountOf(KnownPerson person) {
        return switch (person.kind()) {
            case CONTACT, PAYER -> person.scope();
            case STAFF, COUNTERPARTY -> null;
        };
    }
}
