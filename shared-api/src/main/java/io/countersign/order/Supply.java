package io.countersign.order;

/** Where the goods of a line come from. */
public enum Supply {
    /** 现货: from stock. */
    SPOT,
    /** 期货: still to come from the maker. */
    FUTURES
}
