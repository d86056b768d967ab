package io.countersign.web.books;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.money.Money;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;

/** A journal for hledger, which ledger reads too. Accounts and commodities are declared where they come up first. */
final class HledgerText implements JournalText {

    private final Writer to;
    private final Set<String> declared = new HashSet<>();

    HledgerText(Writer to) {
        this.to = to;
    }

    @Override
    public void begin(long upTo) throws IOException {
        to.write("; Countersign journal, read to event " + upTo + "\n\n");
    }

    @Override
    public void entry(Entry entry) throws IOException {
        for (Posting posting : entry.postings()) {
            declare(posting);
        }
        to.write(entry.on() + " * (" + code(entry.document()) + ") " + entry.event() + "\n");
        to.write("    ; event: " + entry.position() + "\n");
        to.write("    ; recorded: " + entry.recordedAt() + "\n");
        if (entry.own() != null) {
            to.write("    ; late: " + entry.own() + "\n");
        }
        for (Posting posting : entry.postings()) {
            to.write("    " + AccountName.of(posting) + "  " + posting.amount().toDecimal() + " " + currency(posting)
                    + "\n");
        }
        to.write("\n");
    }

    private void declare(Posting posting) throws IOException {
        String currency = currency(posting);
        if (declared.add(currency)) {
            Money one = Money.of("1000", posting.amount().currency());
            to.write("commodity " + currency + "\n    format " + one.toDecimal() + " " + currency + "\n\n");
        }
        String account = AccountName.of(posting);
        if (declared.add(account)) {
            to.write("account " + account + "\n    ; " + AccountName.spoken(posting) + "\n\n");
        }
    }

    private static String currency(Posting posting) {
        return posting.amount().currency().getCurrencyCode();
    }

    /** A document's number, in which a bracket would end it. */
    private static String code(String document) {
        return document.replace('(', '[').replace(')', ']').replace('\n', ' ');
    }
}
