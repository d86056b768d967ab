package io.countersign.web.pages.calls;

import io.countersign.dunning.DunningQuery.ListCalls.Call;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Parameters;
import io.countersign.web.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the list asks for.
 *
 * @param salesperson whose customers; everybody's when absent
 * @param given what the address says about the salesperson; a salesperson who says nothing means their own customers
 * @param largestFirst whether the largest amount stands at the top, and not what has waited longest
 */
public record Asked(
        @Nullable Region region,
        @Nullable PersonId salesperson,
        @Nullable String given,
        boolean largestFirst) {

    static final String PATH = "/calls";

    /** What the address says when everybody's customers are meant. */
    public static final String EVERYBODY = "all";

    private static final String LARGEST_FIRST = "-amount";

    static Asked read(Parameters parameters, SignedIn who) {
        String given = parameters.text("salesperson");
        PersonId salesperson = given == null
                ? who.roles().contains(Role.SALESPERSON) ? who.person() : null
                : given.equals(EVERYBODY) ? null : parameters.read("salesperson", PersonId::new);
        return new Asked(
                parameters.read("region", Region::new),
                salesperson,
                given,
                LARGEST_FIRST.equals(parameters.text("sort")));
    }

    /** Whether customers are left out. */
    public boolean isFiltered() {
        return region != null || salesperson != null;
    }

    boolean includes(Call call) {
        return (region == null || region.equals(call.customer().region()))
                && (salesperson == null || salesperson.equals(call.customer().salesperson()));
    }

    /** The address with the lines in the other order. */
    public String otherOrder() {
        return filtered().with("sort", largestFirst ? null : LARGEST_FIRST).toString();
    }

    /** How the lines are ordered, as the address has it; nothing for what has waited longest. */
    public String sort() {
        return largestFirst ? LARGEST_FIRST : "";
    }

    /** The address of everybody's calls. */
    public String everybodys() {
        return Address.of(PATH).with("salesperson", EVERYBODY).toString();
    }

    private Address filtered() {
        return Address.of(PATH).with("region", region).with("salesperson", given);
    }
}
