package io.countersign.query.sales;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a customer was from which day on.
 *
 * @param history in the order of the days; before the first entry the first one holds
 * @param firstOn the first day on which they bought anything
 */
public record Attribution(
        CustomerAccountId account,
        @Nullable String name,
        List<Since> history,
        @Nullable LocalDate firstOn) {

    public Attribution {
        history = List.copyOf(history);
    }

    private static final Since NOBODYS = new Since(LocalDate.MIN, null, null);

    /** From this day on. */
    public record Since(
            LocalDate from,
            @Nullable Region region,
            @Nullable PersonId salesperson) {}

    /** Whose the customer was on a day. */
    public Since on(LocalDate day) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (i == 0 || !history.get(i).from().isAfter(day)) {
                return history.get(i);
            }
        }
        return NOBODYS;
    }
}
