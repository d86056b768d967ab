package io.countersign.web.purchases;

import io.countersign.people.PersonId;
import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.purchase.PurchaseQuery.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it is shown.
 *
 * @param line the number of the order's line, from 1
 * @param quantity how much is to come, and in the end how much came
 * @param expectedOn as the order says, and later as the maker says
 * @param overdueDays how many days ago the maker should have delivered; 0 when that is not so
 * @param version stands in the header {@code ETag} too
 */
record ShownPurchase(
        String id,
        State state,
        String account,
        String order,
        int line,
        String model,
        String warehouse,
        String quantity,
        @Nullable LocalDate expectedOn,
        long overdueDays,
        @Nullable String maker,
        @Nullable LocalDate orderedOn,
        @Nullable String orderedBy,
        @Nullable String orderedByName,
        @Nullable LocalDate arrivedOn,
        @Nullable String receivedBy,
        @Nullable String receivedByName,
        @Nullable String reason,
        @Nullable String droppedBy,
        @Nullable String droppedByName,
        long version) {

    static ShownPurchase of(Purchase purchase, Map<PersonId, String> names) {
        return new ShownPurchase(
                purchase.purchase().value(),
                purchase.state(),
                purchase.account().value(),
                purchase.order().value(),
                purchase.line(),
                purchase.model(),
                purchase.warehouse().value(),
                purchase.quantity().toString(),
                purchase.expectedOn(),
                purchase.overdueDays(),
                purchase.maker(),
                purchase.orderedOn(),
                number(purchase.orderedBy()),
                name(purchase.orderedBy(), names),
                purchase.arrivedOn(),
                number(purchase.receivedBy()),
                name(purchase.receivedBy(), names),
                purchase.reason(),
                number(purchase.droppedBy()),
                name(purchase.droppedBy(), names),
                purchase.version());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Purchase purchase) {
        return Stream.of(purchase.orderedBy(), purchase.receivedBy(), purchase.droppedBy())
                .filter(Objects::nonNull);
    }

    private static @Nullable String number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : names.get(person);
    }
}
