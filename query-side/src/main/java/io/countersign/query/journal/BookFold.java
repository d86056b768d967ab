package io.countersign.query.journal;

import io.countersign.account.AccountEvent;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what was posted for each customer, each of our own people and each bank account: the trial balance of today adds them up. */
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
    public int revision() {
        return 2;
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
            case LineAssigned line -> "bank-" + line.bankAccount();
            case LineReopened line -> "bank-" + line.bankAccount();
            default -> null;
        };
    }

    @Override
    public BookOfParty after(@Nullable BookOfParty before, Object event, Recorded recorded) {
        BookOfParty book = before == null ? BookOfParty.NEW : before;
        if (event instanceof AccountEvent account) {
            CustomerBook customer = new CustomerBook(account.account(), book.owed(), book.waiting());
            List<Entry> entries = new Journal(zone, customer).entries(event, recorded, "", "");
            return book.posted(entries).with(customer.owed(), customer.waiting());
        }
        return book.posted(new Journal(zone, remittance -> false).entries(event, recorded, "", ""));
    }
}
