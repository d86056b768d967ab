package io.countersign.bank;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank statement.
 *
 * @param number its place in the statement, from 1
 * @param amount positive when money came in, negative when it went out
 * @param reversal whether the bank takes an earlier booking back with it
 * @param reference what the payer referred to, when that is a number
 * @param bankReference the bank's own number of the booking
 * @param counterparty who paid, or was paid, by their number in the directory of people
 */
public record StatementLine(
        int number,
        LocalDate bookedOn,
        LocalDate valueDate,
        Money amount,
        boolean reversal,
        @Nullable String reference,
        @Nullable String bankReference,
        @Nullable PersonId counterparty) {}
