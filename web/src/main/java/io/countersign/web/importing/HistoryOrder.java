package io.countersign.web.importing;

import io.countersign.account.AccountCommand.BringAlongCreditNote;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.order.OrderCommand.BringAlongOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderLine;
import io.countersign.web.importing.HistoryLine.Bill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order of a history file while its lines are coming in, and what is asked of the ledger when they are all there. */
final class HistoryOrder {

    private final OrderNumbers numbers;
    private final OpenedAccount account;
    private final String customer;
    private final Bill bill;
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<Long> lineNumbers = new ArrayList<>();

    /** @param first the first of its lines that is good; it is still to be added */
    HistoryOrder(OrderNumbers numbers, HistoryLine first, OpenedAccount account) {
        this.numbers = numbers;
        this.account = account;
        this.customer = first.account();
        this.bill = first.bill();
    }

    /**
     * Takes one more line.
     *
     * @throws BadLine when it is of another customer, or says something else of the bill
     */
    void add(HistoryLine line, Layout layout) {
        demandSame(layout, Field.ACCOUNT, customer, line.account());
        if (line.bill() != bill) {
            Bill other = line.bill();
            demandSame(layout, Field.INVOICED_ON, bill.invoicedOn(), other.invoicedOn());
            demandSame(layout, Field.DUE_ON, bill.dueOn(), other.dueOn());
            demandSame(layout, Field.INVOICE, bill.invoice(), other.invoice());
            demandSame(layout, Field.SETTLED_ON, bill.settledOn(), other.settledOn());
            demandSame(layout, Field.SETTLED_AMOUNT, bill.settled(), other.settled());
        }
        lines.add(line.sold());
        lineNumbers.add(line.number());
    }

    OrderId id() {
        return numbers.order();
    }

    OpenedAccount account() {
        return account;
    }

    /** Which lines of the file it is made of. */
    List<Long> lineNumbers() {
        return lineNumbers;
    }

    /** The numbers are printed again where the money is: what was sold is billed, what came back is credited. */
    List<Object> commands() {
        CustomerAccountId owner = account.id();
        OrderId id = numbers.order();
        Currency currency = account.currency();
        Money sold = Money.zero(currency);
        Money returned = Money.zero(currency);
        for (OrderLine line : lines) {
            if (line.amount().isPositive()) {
                sold = sold.plus(line.amount());
            } else {
                returned = returned.minus(line.amount());
            }
        }
        List<Object> commands = new ArrayList<>(4);
        commands.add(new BringAlongOrder(id, owner, currency, lines, bill.invoicedOn()));
        if (sold.isPositive()) {
            commands.add(new ChargeInvoice(owner, id, numbers.invoice(), sold, bill.invoicedOn(), bill.dueOn()));
        }
        if (returned.isPositive()) {
            commands.add(new BringAlongCreditNote(owner, numbers.creditNote(), id, returned, bill.invoicedOn()));
        }
        LocalDate settledOn = bill.settledOn();
        if (settledOn != null) {
            Money settled = bill.settled() == null ? sold : bill.settled();
            commands.add(new BringAlongSettlement(owner, numbers.settlement(), id, settled, settledOn));
        }
        return commands;
    }

    private static void demandSame(Layout layout, Field field, @Nullable Object first, @Nullable Object now) {
        if (!Objects.equals(first, now)) {
            throw layout.bad(
                    field,
                    now == null ? "" : now.toString(),
                    "All lines of an order say the same here; the first says "
                            + (first == null ? "nothing" : first.toString()) + ".");
        }
    }
}
