package io.countersign.query.journal;

import io.countersign.account.AccountEvent;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.expense.ExpenseEvent;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what was posted for each customer and each of our own people: the trial balance of today adds them up. */
public final class BookFold implements Fold<BookOfParty> {

    private final ZoneId zone;

    public BookFold(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public Class<BookOfParty> document() {
        return BookOfParty.class;
    }

    @Override
    public Set<String> events() {
        return Journal.EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        return switch (event) {
            case AccountEvent account -> account.account().toString();
            case ExpenseClaimApproved approved -> approved.claimant().toString();
            case ExpenseClaimPaid paid -> paid.claimant().toString();
            default -> null;
        };
    }

    @Override
    public BookOfParty after(@Nullable BookOfParty before, Object event, Recorded recorded) {
        BookOfParty book = before == null ? BookOfParty.NEW : before;
        if (event instanceof ExpenseEvent) {
            return book.posted(new Journal(zone).entries(event, recorded, "", ""));
        }
        AccountEvent account = (AccountEvent) event;
        CustomerBook customer = new CustomerBook(account.account(), book.owed(), book.waiting());
        Journal journal = new Journal(zone, customer);
        List<Entry> entries = journal.entries(event, recorded, "", "");
        return book.posted(entries).with(customer.owed(), customer.waiting());
    }
}
