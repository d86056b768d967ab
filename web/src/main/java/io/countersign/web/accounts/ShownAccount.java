package io.countersign.web.accounts;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.AdjustmentPeriod;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.web.people.PersonEntry;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer account as it is shown.
 *
 * @param salesperson their number
 * @param adjustment the last adjustment period that was set, whether it has gone by or not
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
        @Nullable ShownAdjustmentPeriod adjustment,
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
                adjustment(account.adjustment(), people),
                account.version());
    }

    private static @Nullable ShownContact contact(@Nullable PersonId contact, Map<PersonId, PersonEntry> people) {
        if (contact == null) {
            return null;
        }
        PersonEntry known = people.getOrDefault(contact, new PersonEntry(contact, null, null, null));
        return new ShownContact(contact.value(), known.name(), known.phone());
    }

    private static @Nullable ShownAdjustmentPeriod adjustment(
            @Nullable AdjustmentPeriod period, Map<PersonId, PersonEntry> people) {
        if (period == null) {
            return null;
        }
        PersonEntry known = people.get(period.setBy());
        return new ShownAdjustmentPeriod(
                period.from(),
                period.until(),
                period.reason(),
                period.setBy().value(),
                known == null ? null : known.name());
    }

    /**
     * Days in which orders need the regional manager.
     *
     * @param setBy the number of who set it
     */
    record ShownAdjustmentPeriod(
            LocalDate from,
            LocalDate until,
            String reason,
            String setBy,
            @Nullable String setByName) {}

    /**
     * Whom to call there.
     *
     * @param name absent once it was erased
     */
    record ShownContact(
            String person, @Nullable String name, @Nullable String phone) {}
}
