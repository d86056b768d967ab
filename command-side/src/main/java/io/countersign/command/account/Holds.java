package io.countersign.command.account;

import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the regional manager said about the orders of one account that needed it. Only an account's events change it. */
final class Holds {

    private final Map<OrderId, Verdict> verdicts = new HashMap<>();

    /**
     * What the regional manager said about an order.
     *
     * @param words a remark or a reason
     * @param event where it is written, as stream/sequence
     */
    record Verdict(
            boolean agreed, PersonId person, @Nullable String words, String event) {

        boolean says(boolean sameAgreement, PersonId samePerson, @Nullable String sameWords) {
            return agreed == sameAgreement && person.equals(samePerson) && Objects.equals(words, sameWords);
        }
    }

    @Nullable
    Verdict verdict(OrderId order) {
        return verdicts.get(order);
    }

    void decided(OrderId order, Verdict verdict) {
        verdicts.put(order, verdict);
    }
}
