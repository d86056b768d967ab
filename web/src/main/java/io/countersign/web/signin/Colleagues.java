package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.web.problem.Rejected;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds members of staff by what people call them. */
@Component
public final class Colleagues {

    private final SignIns signIns;

    Colleagues(SignIns signIns) {
        this.signIns = signIns;
    }

    /**
     * The member of staff with this user name or number.
     *
     * @param field where it stood in the request
     */
    public PersonId called(String userNameOrNumber, String field) {
        return signIns.personOf(userNameOrNumber)
                .or(() -> byNumber(userNameOrNumber))
                .orElseThrow(() -> Rejected.shape(field, "is the user name or the number of a member of staff"));
    }

    private Optional<PersonId> byNumber(String number) {
        try {
            return signIns.find(new PersonId(number)).map(SignIn::person);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
