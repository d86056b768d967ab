package io.countersign.books;

import io.countersign.money.Money;

/**
 * One line of a month's trial balance. Always: {@code closing = opening + debit - credit}, where what is owed to the
 * company is positive.
 *
 * @param account the code of the company's chart of accounts
 * @param opening the balance before the month
 * @param debit all debits of the month
 * @param credit all credits of the month
 * @param closing the balance at the month's end
 */
public record MonthFigure(String account, Money opening, Money debit, Money credit, Money closing) {}
