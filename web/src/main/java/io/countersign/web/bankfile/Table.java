package io.countersign.web.bankfile;

import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other. */
interface Table extends AutoCloseable {

    /** The next row; nothing when there is none. */
    @Nullable
    TableRow next();

    @Override
    void close();
}
