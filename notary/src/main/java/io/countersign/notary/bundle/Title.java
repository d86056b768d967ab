package io.countersign.notary.bundle;

import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * What an item of a bundle is called, for people. The signature under the manifest covers it; the log does not.
 *
 * @param english without control characters
 * @param chinese without control characters
 */
public record Title(String english, String chinese) {

    private static final int COLUMNS = 3;

    public Title {
        demandLine(english);
        demandLine(chinese);
    }

    private static void demandLine(String text) {
        Utf8.encode(text);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed("a title with control characters");
        }
    }

    static String write(List<Title> titles) {
        StringBuilder text = new StringBuilder();
        for (int item = 0; item < titles.size(); item++) {
            Title title = titles.get(item);
            text.append(Layout.digits(item + 1)).append('\t');
            text.append(title.english()).append('\t').append(title.chinese()).append('\n');
        }
        return text.toString();
    }

    static List<Title> read(String text) {
        List<Title> titles = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> columns = List.of(line.split("\t", -1));
            if (columns.size() != COLUMNS) {
                throw new Malformed("a title without three columns");
            }
            titles.add(new Title(columns.get(1), columns.get(2)));
        }
        if (titles.isEmpty() || !write(titles).equals(text)) {
            throw new Malformed("titles that are not as they are written");
        }
        return titles;
    }
}
