package io.countersign.dispatch;

/** What is sent. */
public enum DispatchKind {
    SAMPLES,
    PATTERN_BOOKS,
    DOCUMENTS,
    GOODS
}
