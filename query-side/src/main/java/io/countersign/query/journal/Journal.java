package io.countersign.query.journal;

import static io.countersign.query.journal.ChartOfAccounts.BANK;
import static io.countersign.query.journal.ChartOfAccounts.OTHER_PAYABLES;
import static io.countersign.query.journal.ChartOfAccounts.SELLING_EXPENSES;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.CustomerAccountId;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.query.documents.Recorded;
import io.countersign.query.receivables.BusinessDays;
import io.countersign.query.receivables.ReceivablesFold;
import io.countersign.remittance.RemittanceId;
import io.countersign.store.names.StoredNames;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The company's journal: follows the log from its beginning and says what each event posts. */
public final class Journal {

    /** The stored names of the events it has to see. */
    public static final Set<String> EVENTS = events();

    private final BusinessDays days;
    private final Predicate<RemittanceId> goesBack;
    private final Map<CustomerAccountId, CustomerBook> customers = new HashMap<>();

    /** @param goesBack whether a remittance is reversed in the part of the log that will be followed */
    public Journal(ZoneId zone, Predicate<RemittanceId> goesBack) {
        this.days = new BusinessDays(zone);
        this.goesBack = goesBack;
    }

    /** Of one customer only, whose book goes on. */
    Journal(ZoneId zone, CustomerBook book) {
        this(zone, remittance -> false);
        customers.put(book.customer(), book);
    }

    private static Set<String> events() {
        Set<String> names = new HashSet<>(new ReceivablesFold().events());
        names.addAll(StoredNames.namesOf(
                ExpenseClaimApproved.class, ExpenseClaimPaid.class, LineAssigned.class, LineReopened.class));
        return Set.copyOf(names);
    }

    /** What an event posts: one balanced entry for each day on which it counts. */
    public List<Entry> entries(Object event, Recorded recorded, String name, String stream) {
        Postings postings = new Postings();
        String document = stream;
        switch (event) {
            case AccountEvent account -> {
                CustomerBook book = customers.computeIfAbsent(account.account(), this::bookOf);
                days.of(account, recorded).forEach(dated -> book.post(dated, recorded, postings));
                document = documentOf(account, stream);
            }
            case ExpenseClaimApproved approved -> {
                String person = approved.claimant().value();
                postings.add(
                        Day.of(approved.approvedOn(), recorded),
                        SELLING_EXPENSES,
                        person,
                        OTHER_PAYABLES,
                        person,
                        approved.total());
                document = approved.claim().value();
            }
            case ExpenseClaimPaid paid -> {
                postings.add(
                        Day.of(paid.paidOn(), recorded),
                        OTHER_PAYABLES,
                        paid.claimant().value(),
                        BANK,
                        paid.bankAccount(),
                        paid.total());
                document = paid.claim().value();
            }
            case LineAssigned line -> {
                BankLines.post(line, recorded, postings);
                document = line.statement().value();
            }
            case LineReopened line -> {
                BankLines.post(line, recorded, postings);
                document = line.statement().value();
            }
            default -> {}
        }
        return postings.entries(recorded, name, stream, document);
    }

    private CustomerBook bookOf(CustomerAccountId customer) {
        return new CustomerBook(customer, new Banks(goesBack));
    }

    private static String documentOf(AccountEvent event, String stream) {
        return switch (event) {
            case InvoiceCharged charged -> charged.invoice().value();
            case RemittanceConfirmed confirmed -> confirmed.remittance().value();
            case RemittanceAllocated allocated -> allocated.remittance().value();
            case RemittanceReallocated moved -> moved.remittance().value();
            case RemittanceReversed reversed -> reversed.remittance().value();
            case SettlementBroughtAlong brought -> brought.remittance().value();
            case CreditNoteIssued issued -> issued.creditNote().value();
            default -> stream;
        };
    }
}
