package io.countersign.order;

/** What an order is of. */
public enum Goods {
    /** Goods for sale. */
    WALL_COVERINGS,
    /** 版本: marketing goods. */
    PATTERN_BOOKS,
    /** 展板纸: marketing goods. */
    DISPLAY_BOARD
}
