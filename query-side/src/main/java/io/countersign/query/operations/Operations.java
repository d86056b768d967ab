package io.countersign.query.operations;

/** Those who do what was ordered about views and dead letters. */
public final class Operations {

    /** Names the position up to which orders were followed. Renaming it would follow all of them again. */
    public static final String GROUP = "operations";

    private Operations() {}
}
