package io.countersign.web.books;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;

/** A journal for beancount. Accounts are opened where they come up first, on a day before everything. */
final class BeancountText implements JournalText {

    private static final String BEFORE_EVERYTHING = "1900-01-01";

    private final Writer to;
    private final Set<String> opened = new HashSet<>();

    BeancountText(Writer to) {
        this.to = to;
    }

    @Override
    public void begin(long upTo) throws IOException {
        to.write("option \"title\" \"Countersign journal, read to event " + upTo + "\"\n\n");
    }

    @Override
    public void entry(Entry entry) throws IOException {
        for (Posting posting : entry.postings()) {
            open(posting);
        }
        to.write(entry.on() + " * " + quoted(entry.document()) + " " + quoted(entry.event()) + "\n");
        to.write("  event: " + entry.position() + "\n");
        to.write("  recorded: " + quoted(entry.recordedAt().toString()) + "\n");
        if (entry.own() != null) {
            to.write("  late: " + entry.own() + "\n");
        }
        for (Posting posting : entry.postings()) {
            to.write("  " + AccountName.of(posting) + "  " + posting.amount().toDecimal() + " "
                    + posting.amount().currency().getCurrencyCode() + "\n");
        }
        to.write("\n");
    }

    private void open(Posting posting) throws IOException {
        String currency = posting.amount().currency().getCurrencyCode();
        if (opened.add(currency)) {
            to.write(BEFORE_EVERYTHING + " commodity " + currency + "\n\n");
        }
        String account = AccountName.of(posting);
        if (opened.add(account)) {
            to.write(BEFORE_EVERYTHING + " open " + account + "\n  code: " + quoted(AccountName.spoken(posting))
                    + "\n\n");
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ') + '"';
    }
}
