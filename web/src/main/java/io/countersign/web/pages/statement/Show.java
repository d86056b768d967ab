package io.countersign.web.pages.statement;

import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoice;
import io.countersign.account.AccountQuery.ShowStatement.Movement;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Which part of a statement to show: that which makes one figure of the receivables summary. */
public enum Show {
    ALL("all"),
    BILLED("billed"),
    RECEIVED("received"),
    CREDITED("credited"),
    OPEN("open", days -> true),
    OVERDUE("overdue", days -> days > 0),
    NOT_YET_DUE("notYetDue", days -> days <= 0),
    OVERDUE_1_TO_30("overdue1to30", days -> days >= 1 && days <= 30),
    OVERDUE_31_TO_60("overdue31to60", days -> days >= 31 && days <= 60),
    OVERDUE_61_TO_90("overdue61to90", days -> days >= 61 && days <= 90),
    OVERDUE_OVER_90("overdueOver90", days -> days > 90);

    private static final String INVOICE_CHARGED = "account.invoice-charged";
    private static final String CREDIT_NOTES = "account.credit-note-";

    private final String key;
    private final boolean openInvoices;
    private final LongPredicate overdueDays;

    Show(String key) {
        this.key = key;
        this.openInvoices = false;
        this.overdueDays = days -> false;
    }

    Show(String key, LongPredicate overdueDays) {
        this.key = key;
        this.openInvoices = true;
        this.overdueDays = overdueDays;
    }

    /** Reads its name in addresses. */
    static Show read(String key) {
        return Arrays.stream(values())
                .filter(show -> show.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part of a statement"));
    }

    /** Its name in addresses. */
    public String key() {
        return key;
    }

    /** Whether it shows open invoices, not movements. */
    public boolean isOfOpenInvoices() {
        return openInvoices;
    }

    /**
     * Whether the movement belongs to it. An invoice moves the balance up; where it took money that had come before, the
     * same event moves it down, and that is money received.
     */
    boolean includes(Movement movement) {
        boolean credited = movement.event().startsWith(CREDIT_NOTES);
        boolean billed =
                movement.event().equals(INVOICE_CHARGED) && !movement.amount().isNegative();
        return switch (this) {
            case ALL -> true;
            case BILLED -> billed;
            case CREDITED -> credited;
            case RECEIVED -> !billed && !credited;
            default -> false;
        };
    }

    boolean includes(OpenInvoice invoice) {
        return overdueDays.test(invoice.overdueDays());
    }

    /** Whether credit notes that no invoice has taken are counted here. */
    boolean countsWhatIsNotTaken() {
        return this == OPEN || this == NOT_YET_DUE;
    }
}
