package io.countersign.web.pages.papers;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.Paper;
import io.countersign.people.PersonId;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.deed.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Papers that expire within some days.
 *
 * @param within how many days that is
 * @param mine only papers of customers that the reader looks after
 * @param names what salespeople are called
 */
public record Expiring(LocalDate on, int within, boolean mine, List<Line> lines, Map<PersonId, String> names) {

    /** What there is to choose from. */
    public static final List<Integer> CHOICES = List.of(0, 30, 60, 90, 365);

    /**
     * One paper.
     *
     * @param renew registers the one that follows; absent for those who may not
     */
    public record Line(
            Account customer,
            Paper paper,
            long days,
            @Nullable Deed renew) {

        /** Where the customer is shown. */
        public String address() {
            return Address.filled(
                    "/customers/{id}", Map.of("id", customer.account().value()));
        }

        /** Where the customer's events are. */
        public String events() {
            return Address.ofEvents(customer.account()).toString();
        }
    }

    /** How many have expired. */
    public long expired() {
        return lines.stream().filter(line -> line.days() < 0).count();
    }

    /** The address of another choice. */
    public String within(int days) {
        return Address.of(PapersPage.PATH)
                .with("within", days)
                .with("mine", mine ? "true" : null)
                .toString();
    }

    /** The address of everybody's papers, or only of one's own customers'. */
    public String others() {
        return Address.of(PapersPage.PATH)
                .with("within", within)
                .with("mine", mine ? null : "true")
                .toString();
    }
}
