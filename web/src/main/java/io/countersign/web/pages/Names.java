package io.countersign.web.pages;

import io.countersign.people.PersonId;
import java.util.Map;
import java.util.Set;

/** What people are called. Names are kept in the directory of people, never in the ledger. */
public interface Names {

    /**
     * The names of these people.
     *
     * @return nothing for somebody whom the directory does not know
     */
    Map<PersonId, String> namesOf(Set<PersonId> people);
}
