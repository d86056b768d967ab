package io.countersign.web.bankfile;

import io.countersign.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement as the file has it, names included.
 *
 * @param fileLine where it stands in the file
 * @param amount positive when money came in
 * @param reference what the payer referred to, when that is a number
 * @param counterparty what the bank calls whoever paid or was paid
 * @param text everything else that the bank wrote about it
 */
public record ReadLine(
        long fileLine,
        LocalDate bookedOn,
        LocalDate valueDate,
        Money amount,
        boolean reversal,
        @Nullable String reference,
        @Nullable String bankReference,
        @Nullable String counterparty,
        @Nullable String text) {

    /** Says nothing of what may be somebody's name. */
    @Override
    public String toString() {
        return "line " + fileLine;
    }
}
