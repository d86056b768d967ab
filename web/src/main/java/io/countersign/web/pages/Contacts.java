package io.countersign.web.pages;

import io.countersign.people.PersonId;
import java.util.Map;
import java.util.Set;

/** How people are reached. Numbers are kept in the directory of people, never in the ledger. */
public interface Contacts {

    /**
     * The telephone numbers of these people.
     *
     * @return nothing for somebody whose number is not known
     */
    Map<PersonId, String> phonesOf(Set<PersonId> people);
}
