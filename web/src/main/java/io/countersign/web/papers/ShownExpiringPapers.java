package io.countersign.web.papers;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPaper;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPapers;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Papers that expire soon or have expired.
 *
 * @param on the day it speaks of
 */
record ShownExpiringPapers(LocalDate on, List<ShownExpiringPaper> papers) {

    static ShownExpiringPapers of(ExpiringPapers expiring, Map<PersonId, String> names) {
        return new ShownExpiringPapers(
                expiring.on(),
                expiring.papers().stream()
                        .map(one -> ShownExpiringPaper.of(one, names))
                        .toList());
    }

    /** Everybody who has to do with them. */
    static Stream<PersonId> people(ExpiringPapers expiring) {
        return expiring.papers().stream()
                .flatMap(one ->
                        Stream.of(one.paper().registeredBy(), one.customer().salesperson()))
                .filter(Objects::nonNull);
    }

    /**
     * One of them, and whose it is.
     *
     * @param days in how many days it expires; negative when it has expired
     */
    record ShownExpiringPaper(
            String account,
            String name,
            String region,
            @Nullable String salesperson,
            @Nullable String salespersonName,
            ShownPaper paper,
            long days) {

        static ShownExpiringPaper of(ExpiringPaper one, Map<PersonId, String> names) {
            Account customer = one.customer();
            PersonId salesperson = customer.salesperson();
            return new ShownExpiringPaper(
                    customer.account().value(),
                    customer.name(),
                    customer.region().value(),
                    salesperson == null ? null : salesperson.value(),
                    salesperson == null ? null : names.get(salesperson),
                    ShownPaper.of(one.paper(), names),
                    one.days());
        }
    }
}
