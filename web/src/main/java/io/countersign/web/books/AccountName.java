package io.countersign.web.books;

import io.countersign.books.BooksQuery.Posting;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account of the chart is called in plain-text accounting: where it belongs, its code and an English word, and
 * after that the customer, bank account or person. Only letters of the Latin alphabet, digits and hyphens are used, so
 * that every program takes it; every other character is written as its number, so that it can be read back.
 */
final class AccountName {

    private static final Map<String, String> CHART = Map.of(
            "1002", "Assets:1002-Bank",
            "1012", "Assets:1012-OtherFunds",
            "1122", "Assets:1122-Receivables",
            "1901", "Assets:1901-ToBeCleared",
            "2203", "Liabilities:2203-Advances",
            "2241", "Liabilities:2241-OtherPayables",
            "6001", "Income:6001-Sales",
            "6001.02", "Income:6001-02-SalesReturns",
            "6601", "Expenses:6601-Selling",
            "6603", "Expenses:6603-Financial");

    private AccountName() {}

    static String of(Posting posting) {
        String known = CHART.get(posting.account());
        String account = known == null ? "Equity:" + plain(posting.account()) : known;
        String party = posting.party();
        return party == null ? account : account + ":" + plain(party);
    }

    /** A text in plain characters; different texts stay different. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            boolean first = plain.isEmpty();
            if (isPlain(character, first)) {
                plain.appendCodePoint(character);
            } else {
                plain.append(first ? "X" : "")
                        .append("-u")
                        .append(Integer.toHexString(character))
                        .append('-');
            }
        }
        return plain.toString();
    }

    /** A first character has to be a digit or a capital letter, and X says that it was neither. */
    private static boolean isPlain(int character, boolean first) {
        boolean digit = character >= '0' && character <= '9';
        boolean capital = character >= 'A' && character <= 'Z';
        boolean small = character >= 'a' && character <= 'z';
        return digit || (first ? capital && character != 'X' : capital || small);
    }

    /** The code and party as they are, for a comment. */
    static String spoken(Posting posting) {
        @Nullable String party = posting.party();
        return posting.account() + (party == null ? "" : " " + party.replace('\n', ' '));
    }
}
