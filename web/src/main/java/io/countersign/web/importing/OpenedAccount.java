package io.countersign.web.importing;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.Region;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** An account that an import needs, from the moment its opening is asked for. */
final class OpenedAccount {

    private final CustomerAccountId id;
    private final Region region;
    private final Currency currency;
    private final Deque<HistoryOrder> waiting = new ArrayDeque<>();
    private boolean elsewhereToo;
    private @Nullable Answer opening;

    OpenedAccount(CustomerAccountId id, Region region, Currency currency) {
        this.id = id;
        this.region = region;
        this.currency = currency;
    }

    CustomerAccountId id() {
        return id;
    }

    Region region() {
        return region;
    }

    Currency currency() {
        return currency;
    }

    /** Whether some line has the customer under another region; says so once. */
    boolean appearsElsewhere(Region other) {
        if (elsewhereToo || region.equals(other)) {
            return false;
        }
        elsewhereToo = true;
        return true;
    }

    /** What became of the opening; nothing while that is not known. */
    @Nullable
    Answer opening() {
        return opening;
    }

    /** Keeps an order until the account is open. */
    void keep(HistoryOrder order) {
        waiting.add(order);
    }

    /** Remembers what became of the opening, and gives the orders that waited for it, in their order. */
    Deque<HistoryOrder> decided(Answer answer) {
        opening = answer;
        Deque<HistoryOrder> free = new ArrayDeque<>(waiting);
        waiting.clear();
        return free;
    }
}
