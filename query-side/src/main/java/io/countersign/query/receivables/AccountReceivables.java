package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.remittance.RemittanceId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one customer owes.
 *
 * @param received confirmed money that invoices have taken
 * @param confirmed all confirmed money
 * @param unusedCredit credit notes that no invoice has taken
 * @param open invoices of which something is still to be paid
 * @param earmarked confirmed money put towards orders that are not invoiced yet
 * @param pending slips that are neither confirmed nor rejected
 */
public record AccountReceivables(
        CustomerAccountId account,
        String name,
        Region region,
        @Nullable PersonId salesperson,
        Standing standing,
        Money billed,
        Money received,
        Money credited,
        Money confirmed,
        Money unusedCredit,
        List<OpenInvoice> open,
        List<Earmark> earmarked,
        List<Pending> pending) {

    /** An invoice and what is still to be paid for it. */
    public record OpenInvoice(OrderId order, ChargedInvoice invoice, Money open) {}

    /** Confirmed money put towards an order that is not invoiced yet. */
    public record Earmark(OrderId order, Money amount) {}

    /** A slip that is neither confirmed nor rejected. */
    public record Pending(RemittanceId remittance, Money amount) {}

    static AccountReceivables opened(AccountOpened event) {
        Money nothing = Money.zero(event.currency());
        return new AccountReceivables(
                event.account(),
                event.name(),
                event.region(),
                event.salesperson(),
                event.standing(),
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                List.of(),
                List.of(),
                List.of());
    }

    /** The invoices that were charged and paid whole, as far as somebody remembers them. */
    interface Paid {

        @Nullable
        ChargedInvoice invoiceOf(OrderId order);
    }

    static ChargedInvoice invoiceOf(InvoiceCharged charged) {
        return new ChargedInvoice(charged.invoice(), charged.amount(), charged.invoicedOn(), charged.dueOn());
    }

    AccountReceivables after(AccountEvent event, Paid paid) {
        return switch (event) {
            case AccountOpened opened -> opened(opened);
            case StandingChanged changed -> with(name, region, salesperson, changed.to());
            case RegionChanged changed -> with(name, changed.to(), salesperson, standing);
            case SalespersonChanged changed -> with(name, region, changed.to(), standing);
            case InvoiceCharged charged -> charged(charged.order(), invoiceOf(charged));
            case RemittanceRecorded recorded ->
                withPending(Changed.with(
                        pending,
                        new Pending(recorded.remittance(), recorded.slip().amount())));
            case RemittanceConfirmed came -> came(came.amount()).withoutPending(came.remittance());
            case RemittanceRejected rejected -> withoutPending(rejected.remittance());
            case RemittanceAllocated allocated -> put(allocated.allocations(), paid);
            case RemittanceReallocated moved ->
                takenBack(moved.takenBack(), paid).put(moved.allocations(), paid);
            case RemittanceReversed reversed ->
                takenBack(reversed.takenBack(), paid).came(reversed.amount().negated());
            case SettlementBroughtAlong brought -> came(brought.amount());
            case CreditNoteIssued issued -> credited(issued.amount());
            case CreditNoteAllocated allocated -> creditPut(allocated.allocations(), paid);
            case OrderDropped dropped ->
                with(
                        billed,
                        received,
                        credited,
                        confirmed,
                        unusedCredit,
                        open,
                        Changed.without(earmarked, mark -> mark.order().equals(dropped.order())));
            default -> this;
        };
    }

    private AccountReceivables charged(OrderId order, ChargedInvoice invoice) {
        Money earmark = earmarked.stream()
                .filter(mark -> mark.order().equals(order))
                .map(Earmark::amount)
                .reduce(Money.zero(currencyOf(invoice)), Money::plus);
        OpenInvoice charged = new OpenInvoice(order, invoice, invoice.amount().minus(earmark));
        return with(
                billed.plus(invoice.amount()),
                received.plus(earmark),
                credited,
                confirmed,
                unusedCredit,
                charged.open().isZero() ? open : Changed.with(open, charged),
                Changed.without(earmarked, mark -> mark.order().equals(order)));
    }

    private AccountReceivables came(Money amount) {
        return with(billed, received, credited, confirmed.plus(amount), unusedCredit, open, earmarked);
    }

    private AccountReceivables credited(Money amount) {
        return with(billed, received, credited.plus(amount), confirmed, unusedCredit.plus(amount), open, earmarked);
    }

    private AccountReceivables put(List<Allocation> allocations, Paid paid) {
        AccountReceivables after = this;
        for (Allocation allocation : allocations) {
            after = after.put(allocation.order(), allocation.amount(), paid);
        }
        return after;
    }

    private AccountReceivables put(OrderId order, Money amount, Paid paid) {
        if (indexOf(order) < 0 && paid.invoiceOf(order) == null) {
            return with(billed, received, credited, confirmed, unusedCredit, open, marked(order, amount));
        }
        return with(
                billed,
                received.plus(amount),
                credited,
                confirmed,
                unusedCredit,
                settled(order, amount, paid),
                earmarked);
    }

    private List<Earmark> marked(OrderId order, Money amount) {
        for (int i = 0; i < earmarked.size(); i++) {
            Earmark before = earmarked.get(i);
            if (before.order().equals(order)) {
                return Changed.at(
                        earmarked, i, new Earmark(order, before.amount().plus(amount)));
            }
        }
        return Changed.with(earmarked, new Earmark(order, amount));
    }

    private AccountReceivables creditPut(List<Allocation> allocations, Paid paid) {
        AccountReceivables after = this;
        for (Allocation allocation : allocations) {
            after = after.with(
                    billed,
                    received,
                    credited,
                    confirmed,
                    after.unusedCredit.minus(allocation.amount()),
                    after.settled(allocation.order(), allocation.amount(), paid),
                    earmarked);
        }
        return after;
    }

    private AccountReceivables takenBack(List<TakenBack> takenBack, Paid paid) {
        AccountReceivables after = this;
        for (TakenBack back : takenBack) {
            after = after.takenBack(back, paid);
        }
        return after;
    }

    private AccountReceivables takenBack(TakenBack back, Paid paid) {
        int mark = indexOfEarmark(back);
        if (mark >= 0) {
            Earmark earmark = earmarked.get(mark);
            Money left = earmark.amount().minus(back.amount());
            List<Earmark> marks = left.isZero()
                    ? Changed.without(earmarked, earmark::equals)
                    : Changed.at(earmarked, mark, new Earmark(back.order(), left));
            return with(billed, received, credited, confirmed, unusedCredit, open, marks);
        }
        int invoice = indexOf(back.order());
        return with(
                billed,
                received.minus(back.amount()),
                credited,
                confirmed,
                unusedCredit,
                invoice >= 0 ? reduced(invoice, back.amount().negated()) : reopened(back, paid),
                earmarked);
    }

    private List<OpenInvoice> reopened(TakenBack back, Paid paid) {
        ChargedInvoice invoice = back.invoice() == null ? paid.invoiceOf(back.order()) : back.invoice();
        if (invoice == null) {
            throw new IllegalStateException("money is taken back from " + back.order() + ", which never had it");
        }
        return Changed.with(open, new OpenInvoice(back.order(), invoice, back.amount()));
    }

    /** Less is to be paid for an invoice; less than nothing when it was paid whole. */
    private List<OpenInvoice> settled(OrderId order, Money by, Paid paid) {
        int invoice = indexOf(order);
        if (invoice >= 0) {
            return reduced(invoice, by);
        }
        ChargedInvoice charged = paid.invoiceOf(order);
        if (charged == null) {
            throw new IllegalStateException("something is put towards an invoice that is not open");
        }
        return Changed.with(open, new OpenInvoice(order, charged, by.negated()));
    }

    private List<OpenInvoice> reduced(int invoice, Money by) {
        OpenInvoice before = open.get(invoice);
        OpenInvoice after =
                new OpenInvoice(before.order(), before.invoice(), before.open().minus(by));
        return after.open().isZero() ? Changed.without(open, before::equals) : Changed.at(open, invoice, after);
    }

    private int indexOf(OrderId order) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).order().equals(order)) {
                return i;
            }
        }
        return -1;
    }

    private int indexOfEarmark(TakenBack back) {
        for (int i = 0; i < earmarked.size(); i++) {
            Earmark mark = earmarked.get(i);
            if (mark.order().equals(back.order()) && mark.amount().compareTo(back.amount()) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Currency currencyOf(ChargedInvoice invoice) {
        return invoice.amount().currency();
    }

    private AccountReceivables withoutPending(RemittanceId remittance) {
        return withPending(Changed.without(pending, slip -> slip.remittance().equals(remittance)));
    }

    private AccountReceivables withPending(List<Pending> slips) {
        return new AccountReceivables(
                account,
                name,
                region,
                salesperson,
                standing,
                billed,
                received,
                credited,
                confirmed,
                unusedCredit,
                open,
                earmarked,
                slips);
    }

    private AccountReceivables with(
            String newName, Region newRegion, @Nullable PersonId newSalesperson, Standing newStanding) {
        return new AccountReceivables(
                account,
                newName,
                newRegion,
                newSalesperson,
                newStanding,
                billed,
                received,
                credited,
                confirmed,
                unusedCredit,
                open,
                earmarked,
                pending);
    }

    private AccountReceivables with(
            Money newBilled,
            Money newReceived,
            Money newCredited,
            Money newConfirmed,
            Money newUnusedCredit,
            List<OpenInvoice> newOpen,
            List<Earmark> newEarmarked) {
        return new AccountReceivables(
                account,
                name,
                region,
                salesperson,
                standing,
                newBilled,
                newReceived,
                newCredited,
                newConfirmed,
                newUnusedCredit,
                newOpen,
                newEarmarked,
                pending);
    }

    /** Lists that are never changed in place. */
    private static final class Changed {

        static <E> List<E> with(List<E> list, E added) {
            List<E> changed = new ArrayList<>(list.size() + 1);
            changed.addAll(list);
            changed.add(added);
            return changed;
        }

        static <E> List<E> without(List<E> list, Predicate<E> leaving) {
            if (list.isEmpty()) {
                return list;
            }
            List<E> changed = new ArrayList<>(list);
            changed.removeIf(leaving);
            return changed;
        }

        static <E> List<E> at(List<E> list, int index, E replacement) {
            List<E> changed = new ArrayList<>(list);
            changed.set(index, replacement);
            return changed;
        }
    }
}
