package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.web.people.KnownPerson;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonKind;
import io.countersign.web.problem.Rejected;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds members of staff by what people call them. */
@Component
public final class Colleagues {

    private final SignIns signIns;
    private final PeopleDirectory directory;

    Colleagues(SignIns signIns, PeopleDirectory directory) {
        this.signIns = signIns;
        this.directory = directory;
    }

    /**
     * The member of staff with this user name or number. Whoever was erased has only the number.
     *
     * @param field where it stood in the request
     */
    public PersonId called(String userNameOrNumber, String field) {
        return signIns.personOf(userNameOrNumber)
                .or(() -> byNumber(userNameOrNumber))
                .orElseThrow(() -> Rejected.shape(field, "is the user name or the number of a member of staff"));
    }

    /** What everybody of the staff is called, by user name. */
    public Map<String, String> all() {
        Map<PersonId, String> userNames = signIns.userNames();
        Map<PersonId, String> names = directory.namesOf(userNames.keySet());
        Map<String, String> all = new TreeMap<>();
        userNames.forEach((person, userName) -> all.put(userName, names.getOrDefault(person, userName)));
        return all;
    }

    private Optional<PersonId> erased(PersonId person) {
        return directory
                .known(person)
                .filter(known -> known.erased() && known.kind() == PersonKind.STAFF)
                .map(KnownPerson::person);
    }

    private Optional<PersonId> byNumber(String number) {
        try {
            PersonId person = new PersonId(number);
            return signIns.find(person).map(SignIn::person).or(() -> erased(person));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
