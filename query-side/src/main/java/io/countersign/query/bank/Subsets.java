package io.countersign.query.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Finds which of some amounts come to a sum, within bounds: so many parts, so many steps, so many answers. */
final class Subsets {

    private static final int PARTS_MIN = 2;
    private static final int PARTS_MAX = 6;
    private static final int ANSWERS_MAX = 5;

    private long stepsLeft;

    /** @param stepsMax how many steps all searches together may take */
    Subsets(long stepsMax) {
        this.stepsLeft = stepsMax;
    }

    /**
     * Some of the ways in which two to six of these come to the sum.
     *
     * @param amount more than nothing for each
     */
    <T> List<List<T>> of(List<T> parts, ToLongFunction<T> amount, long sum) {
        List<T> sorted = parts.stream()
                .filter(part -> amount.applyAsLong(part) < sum)
                .sorted(Comparator.comparingLong(amount).reversed())
                .toList();
        long[] amounts = sorted.stream().mapToLong(amount).toArray();
        long[] rest = new long[amounts.length + 1];
        for (int i = amounts.length - 1; i >= 0; i--) {
            rest[i] = saturated(rest[i + 1], amounts[i]);
        }
        List<List<T>> found = new ArrayList<>();
        search(sorted, amounts, rest, 0, sum, new ArrayList<>(), found);
        return found;
    }

    private <T> void search(
            List<T> parts, long[] amounts, long[] rest, int from, long missing, List<T> chosen, List<List<T>> found) {
        if (missing == 0) {
            if (chosen.size() >= PARTS_MIN) {
                found.add(List.copyOf(chosen));
            }
            return;
        }
        for (int i = from; i < amounts.length && chosen.size() < PARTS_MAX; i++) {
            if (stepsLeft-- <= 0 || found.size() >= ANSWERS_MAX || rest[i] < missing) {
                return;
            }
            if (amounts[i] <= missing) {
                chosen.add(parts.get(i));
                search(parts, amounts, rest, i + 1, missing - amounts[i], chosen, found);
                chosen.removeLast();
            }
        }
    }

    private static long saturated(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
