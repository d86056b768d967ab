package io.countersign.export;

/** As what something leaves. */
public enum ExportFormat {
    /** Comma-separated values, for spreadsheets. */
    CSV,
    /** A workbook. */
    XLSX,
    /** For programs. */
    JSON,
    /** Plain-text accounting for hledger and ledger. */
    HLEDGER,
    /** Plain-text accounting for beancount. */
    BEANCOUNT,
    /** Several files in one. */
    ZIP
}
