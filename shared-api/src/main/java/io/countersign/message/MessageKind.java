package io.countersign.message;

/** What a message is about. Its text comes from a template of this name. */
public enum MessageKind {
    /** To the customer. */
    GOODS_SHIPPED,
    /** To the customer. */
    GOODS_ARRIVED,
    /** To the salesperson. */
    PAPER_EXPIRES,
    /** To the regional manager. */
    DUNNING_ESCALATED,
    /** To the regional manager. */
    LARGE_PROJECT,
    /** To whoever asked for it. */
    STOCK_LIST
}
