package io.countersign.expense;

import io.countersign.identity.Id;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The number of an invoice that somebody spent money on. Width, case, spaces and signs do not count: however the number
 * is written, it is the same invoice.
 */
public record ExpenseInvoiceNumber(String value) implements Id {

    public ExpenseInvoiceNumber {
        value = Id.checked(plain(value), "an expense invoice's number");
    }

    @Override
    public String toString() {
        return "expense-invoice-" + value;
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
