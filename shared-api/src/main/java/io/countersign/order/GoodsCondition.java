package io.countersign.order;

/** What became of goods that came back. */
public enum GoodsCondition {
    /** They can be sold again. */
    RESTOCKED,
    /** They cannot. */
    SCRAPPED
}
