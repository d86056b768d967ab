package io.countersign.command.order;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderEvent.OrderInvoiced;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may an order be billed? */
final class InvoicingAnOrder {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Invoicing an order",
            rule("ORD-11", "Only a shipped order is invoiced.", Facts::orderIsShipped),
            rule("ORD-12", "An order is invoiced once; the same invoice may be sent again.", Facts::newOrTheSame),
            rule("ORD-13", "An invoice is not dated in the future.", Facts::dayHasCome),
            rule("ORD-14", "An invoice is due on or after its own date.", Facts::dueAfterwards));

    private InvoicingAnOrder() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            boolean orderIsShipped,
            @Nullable OrderInvoiced before,
            InvoiceNumber invoice,
            LocalDate invoicedOn,
            LocalDate dueOn,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null
                    || before.invoice().equals(invoice)
                            && before.invoicedOn().equals(invoicedOn)
                            && before.dueOn().equals(dueOn);
        }

        boolean dayHasCome() {
            return !invoicedOn.isAfter(today);
        }

        boolean dueAfterwards() {
            return !dueOn.isBefore(invoicedOn);
        }
    }
}
