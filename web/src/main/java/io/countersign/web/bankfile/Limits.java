package io.countersign.web.bankfile;

import org.springframework.util.unit.DataSize;

/** How much of everything one file may have: what keeps memory bounded whatever is uploaded. */
public final class Limits {

    /** How large a file may be. */
    public static final DataSize FILE_MAX = DataSize.ofMegabytes(50);

    /** How large a packed file may be when it is unpacked. */
    static final long UNPACKED_MAX = DataSize.ofMegabytes(400).toBytes();

    static final int LINES_MAX = 500_000;
    static final int STATEMENTS_MAX = 5_000;
    static final int FIELD_MAX = 20_000;
    static final int COLUMNS_MAX = 500;
    static final int NAME_MAX = 140;
    static final int TEXT_MAX = 1_000;

    private Limits() {}
}
