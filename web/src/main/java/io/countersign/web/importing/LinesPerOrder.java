package io.countersign.web.importing;

/**
 * How many lines each order of a file has, so that one knows when an order is complete. Keeps twelve bytes for an
 * order, not its number: two orders that should share a fingerprint are told to be complete together.
 */
final class LinesPerOrder {

    private static final int ORDERS_AT_FIRST = 1 << 12;

    private final int ordersMax;
    private long[] fingerprints = new long[ORDERS_AT_FIRST];
    private int[] lines = new int[ORDERS_AT_FIRST];
    private int orders;

    LinesPerOrder(int ordersMax) {
        this.ordersMax = ordersMax;
    }

    /**
     * Counts a line.
     *
     * @throws ImportFailed when there are more orders than one file may have
     */
    void count(String order) {
        int place = placeOf(fingerprint(order));
        if (fingerprints[place] == 0) {
            if (orders >= ordersMax) {
                throw new ImportFailed("The file has more than " + ordersMax + " orders. Split it.");
            }
            if (orders >= fingerprints.length / 3 * 2) {
                grow();
                place = placeOf(fingerprint(order));
            }
            fingerprints[place] = fingerprint(order);
            orders++;
        }
        lines[place]++;
    }

    /** Takes a line away again; says whether it was the order's last. */
    boolean isLast(String order) {
        return --lines[placeOf(fingerprint(order))] == 0;
    }

    int orders() {
        return orders;
    }

    private int placeOf(long fingerprint) {
        return placeIn(fingerprints, fingerprint);
    }

    private static int placeIn(long[] table, long fingerprint) {
        int place = (int) (fingerprint ^ fingerprint >>> 32) & table.length - 1;
        while (table[place] != 0 && table[place] != fingerprint) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] wider = new long[fingerprints.length * 2];
        int[] counts = new int[wider.length];
        for (int i = 0; i < fingerprints.length; i++) {
            if (fingerprints[i] != 0) {
                int place = placeIn(wider, fingerprints[i]);
                wider[place] = fingerprints[i];
                counts[place] = lines[i];
            }
        }
        fingerprints = wider;
        lines = counts;
    }

    private static long fingerprint(String order) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < order.length(); i++) {
            hash = (hash ^ order.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash *= 0x94D049BB133111EBL;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
