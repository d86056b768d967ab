package io.countersign.query.journal;

import static io.countersign.query.journal.ChartOfAccounts.ADVANCES;
import static io.countersign.query.journal.ChartOfAccounts.BANK;
import static io.countersign.query.journal.ChartOfAccounts.RECEIVABLES;
import static io.countersign.query.journal.ChartOfAccounts.SALES;
import static io.countersign.query.journal.ChartOfAccounts.SALES_RETURNS;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.Allocation;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.TakenBack;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.query.documents.Recorded;
import io.countersign.query.receivables.AccountReceivables;
import io.countersign.query.receivables.BusinessDays;
import io.countersign.query.receivables.ReceivablesFold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts what happens to one customer's account.
 *
 * <p>Money that is put towards an order waits, with its day, until the order is invoiced. The invoice takes each share on
 * the later of the two days: that is what the receivables of every single day say.
 */
final class CustomerBook {

    private final ReceivablesFold fold = new ReceivablesFold();
    private final CustomerAccountId account;
    private final String customer;
    private final Map<OrderId, List<Share>> waiting = new LinkedHashMap<>();
    private final Banks banks;
    private @Nullable AccountReceivables owed;

    CustomerBook(CustomerAccountId customer, Banks banks) {
        this(customer, null, List.of(), banks);
    }

    /** Goes on with a book. To which bank money went is not known to it, and left open. */
    CustomerBook(CustomerAccountId customer, @Nullable AccountReceivables owed, List<Sheet.Waiting> waiting) {
        this(customer, owed, waiting, Banks.leftOpen());
    }

    private CustomerBook(
            CustomerAccountId customer, @Nullable AccountReceivables owed, List<Sheet.Waiting> waiting, Banks banks) {
        this.banks = banks;
        this.account = customer;
        this.customer = customer.value();
        this.owed = owed;
        waiting.forEach(share -> await(share.order(), new Share(new Day(share.on(), share.own()), share.amount())));
    }

    /** Whose book it is. */
    CustomerAccountId customer() {
        return account;
    }

    /** What the customer owes. */
    @Nullable
    AccountReceivables owed() {
        return owed;
    }

    /** Money put towards orders that are not invoiced yet. */
    List<Sheet.Waiting> waiting() {
        return waiting.entrySet().stream()
                .flatMap(order -> order.getValue().stream()
                        .map(share -> new Sheet.Waiting(
                                order.getKey(), share.day().on(), share.day().own(), share.amount())))
                .toList();
    }

    /** Money put towards an order that is not invoiced yet; less than nothing when it was taken away again. */
    private record Share(Day day, Money amount) {}

    /** Notes what a part of an event posts. */
    void post(BusinessDays.Dated dated, Recorded recorded, Postings to) {
        AccountEvent part = dated.part();
        if (fold.documentOf(part) == null) {
            return;
        }
        Day day = new Day(dated.on(), dated.own());
        switch (part) {
            case InvoiceCharged charged -> charged(charged, day, to);
            case RemittanceRecorded slip -> banks.announced(slip);
            case RemittanceRejected rejected -> banks.neverCame(rejected.remittance());
            case RemittanceConfirmed came ->
                to.add(day, BANK, banks.came(came.remittance()), ADVANCES, customer, came.amount());
            case SettlementBroughtAlong brought ->
                to.add(day, BANK, Banks.BROUGHT_ALONG, ADVANCES, customer, brought.amount());
            case RemittanceAllocated allocated -> allocated.allocations().forEach(one -> put(one, day, to));
            case RemittanceReallocated moved -> {
                moved.takenBack().forEach(back -> takenBack(back, day, recorded, to));
                moved.allocations().forEach(one -> put(one, day, to));
            }
            case RemittanceReversed reversed -> {
                reversed.takenBack().forEach(back -> takenBack(back, day, recorded, to));
                if (!reversed.amount().isZero()) {
                    to.add(day, ADVANCES, customer, BANK, banks.wentBack(reversed.remittance()), reversed.amount());
                }
            }
            case CreditNoteIssued issued -> to.add(day, SALES_RETURNS, null, RECEIVABLES, customer, issued.amount());
            case OrderDropped dropped -> waiting.remove(dropped.order());
            default -> {}
        }
        owed = fold.after(owed, part);
    }

    private void charged(InvoiceCharged invoice, Day day, Postings to) {
        to.add(day, RECEIVABLES, customer, SALES, null, invoice.amount());
        List<Share> shares = waiting.remove(invoice.order());
        if (shares != null) {
            shares.forEach(share -> take(share.amount(), day.orLater(share.day()), to));
        }
    }

    private void put(Allocation allocation, Day day, Postings to) {
        if (isOpen(allocation.order())) {
            take(allocation.amount(), day, to);
        } else {
            await(allocation.order(), new Share(day, allocation.amount()));
        }
    }

    private void takenBack(TakenBack back, Day day, Recorded recorded, Postings to) {
        if (back.invoice() == null) {
            await(back.order(), new Share(day, back.amount().negated()));
        } else {
            Day invoiced = Day.of(back.invoice().invoicedOn(), recorded);
            take(back.amount().negated(), day.orLater(invoiced), to);
        }
    }

    private void await(OrderId order, Share share) {
        waiting.computeIfAbsent(order, one -> new ArrayList<>()).add(share);
    }

    private void take(Money share, Day day, Postings to) {
        to.add(day, ADVANCES, customer, RECEIVABLES, customer, share);
    }

    private boolean isOpen(OrderId order) {
        return owed != null
                && owed.open().stream().anyMatch(invoice -> invoice.order().equals(order));
    }
}
