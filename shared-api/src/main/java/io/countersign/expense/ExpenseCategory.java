package io.countersign.expense;

/** What money is spent on. */
public enum ExpenseCategory {
    TRAVEL,
    MARKET,
    SUPPLIES
}
