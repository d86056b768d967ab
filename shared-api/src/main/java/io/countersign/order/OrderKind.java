package io.countersign.order;

/** What sort of order it is; a slip on sight is enough for the first, only confirmed money for the second. */
public enum OrderKind {
    STANDARD,
    /** 工程单. */
    PROJECT
}
