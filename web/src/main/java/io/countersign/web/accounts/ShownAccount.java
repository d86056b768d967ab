package io.countersign.web.accounts;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.web.people.PersonEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer account as it is shown.
 *
 * @param salesperson their number
 * @param version stands in the header {@code ETag} too
 */
record ShownAccount(
        String id,
        String name,
        @Nullable ShownContact contact,
        String region,
        @Nullable String salesperson,
        @Nullable String salespersonName,
        Standing standing,
        String currency,
        long version) {

    static ShownAccount of(Account account, Map<PersonId, PersonEntry> people) {
        PersonId salesperson = account.salesperson();
        PersonEntry known = salesperson == null ? null : people.get(salesperson);
        return new ShownAccount(
                account.account().value(),
                account.name(),
                contact(account.contact(), people),
                account.region().value(),
                salesperson == null ? null : salesperson.value(),
                known == null ? null : known.name(),
                account.standing(),
                account.currency().getCurrencyCode(),
                account.version());
    }

    private static @Nullable ShownContact contact(@Nullable PersonId contact, Map<PersonId, PersonEntry> people) {
        if (contact == null) {
            return null;
        }
        PersonEntry known = people.getOrDefault(contact, new PersonEntry(contact, null, null, null));
        return new ShownContact(contact.value(), known.name(), known.phone());
    }

    /**
     * Whom to call there.
     *
     * @param name absent once it was erased
     */
    record ShownContact(
            String person, @Nullable String name, @Nullable String phone) {}
}
