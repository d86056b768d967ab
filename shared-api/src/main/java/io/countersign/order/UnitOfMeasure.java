package io.countersign.order;

/** What a quantity counts. */
public enum UnitOfMeasure {
    /** 卷. */
    ROLL,
    METRE,
    SHEET,
    BOOK,
    BOX,
    PIECE
}
