package io.countersign.account;

/** Why an order needs the regional manager before anything else. */
public enum HoldReason {
    /** 版本. */
    PATTERN_BOOKS,
    /** 展板纸. */
    DISPLAY_BOARD,
    /** 调整期. */
    ADJUSTMENT_PERIOD
}
