package io.countersign.bank;

/** How a bank wrote a statement. */
public enum StatementFormat {
    MT940,
    CAMT_052,
    CAMT_053,
    CAMT_054,
    CSV,
    XLSX,
    MT942
}
