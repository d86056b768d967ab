package io.countersign.command.expense;

/** How far an expense claim has come. */
enum Stage {
    PLANNED,
    SUBMITTED,
    CHECKED,
    APPROVED,
    REFUSED,
    PAID
}
