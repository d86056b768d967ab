package io.countersign.command.stock;

import io.countersign.money.Quantity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goods that are on their way, by the number under which they will arrive. */
final class Coming<N> {

    private final Map<N, Quantity> expected = new HashMap<>();
    private final Set<N> past = new HashSet<>();

    /** Whether this was ever on its way. */
    boolean knows(N number) {
        return expected.containsKey(number) || past.contains(number);
    }

    /** How much is still on its way under this number. */
    @Nullable
    Quantity of(N number) {
        return expected.get(number);
    }

    void expect(N number, Quantity quantity) {
        expected.put(number, quantity);
    }

    /** It is here, or it will not come. */
    void end(N number) {
        expected.remove(number);
        past.add(number);
    }
}
