package io.countersign.web.people;

/** Keeps something of people's names beside the directory, and can forget it. */
@FunctionalInterface
public interface Forgetting {

    /**
     * Forgets whatever is known of this person. Doing it again changes nothing.
     *
     * @param person as the directory knows them until all others have forgotten them
     */
    void forget(KnownPerson person);
}
