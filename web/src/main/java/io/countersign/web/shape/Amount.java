package io.countersign.web.shape;

import io.countersign.money.Money;
import io.countersign.web.problem.Rejected;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount as a caller writes it, such as {@code "1234.50"}. Its currency stands elsewhere, or is understood.
 *
 * @param value at most twelve digits before the point
 */
public record Amount(BigDecimal value) {

    /** What a customer of ours has when nothing else is said. */
    public static final Currency USUAL = Currency.getInstance("CNY");

    /**
     * The money it is in this currency.
     *
     * @param field where the amount stood in the request
     */
    public Money in(Currency currency, String field) {
        try {
            return Money.of(value, currency);
        } catch (IllegalArgumentException e) {
            throw Rejected.shape(
                    field,
                    "an amount in " + currency.getCurrencyCode() + " has at most " + currency.getDefaultFractionDigits()
                            + " decimals");
        }
    }
}
