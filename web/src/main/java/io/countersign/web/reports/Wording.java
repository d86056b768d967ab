package io.countersign.web.reports;

import io.countersign.people.PersonId;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.web.pages.Page;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How what stands in a report is written in the reader's language. */
public final class Wording {

    private static final int PERCENT_DIGITS = 2;

    private final Page page;
    private final Map<PersonId, String> names;

    Wording(Page page, Map<PersonId, String> names) {
        this.page = page;
        this.names = names;
    }

    /** Everybody who is named in a report. */
    static Set<PersonId> peopleIn(Report report) {
        Set<PersonId> people = new HashSet<>();
        Stream.concat(report.rows().stream(), report.totals().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> {
                    if (cell instanceof Cell.Person person) {
                        people.add(person.person());
                    }
                });
        return people;
    }

    /** What the report is called. */
    String title(ReportKind kind) {
        return page.say("report." + kind.name());
    }

    /** What it is about, in one line. */
    String about(ReportKind kind) {
        return page.say("report." + kind.name() + ".about");
    }

    /** The head of a column. */
    public String column(Report.Column column) {
        return column(column.key());
    }

    /** The head of the column with this key. */
    public String column(String key) {
        String known = page.sayIfKnown("column." + key);
        return known == null ? page.sayField(key) : known;
    }

    /** What a check says. */
    public String check(Report.Check check) {
        return page.say("check." + check.key());
    }

    /** What a parameter is called. */
    public String parameter(String name) {
        return Objects.requireNonNullElse(page.sayIfKnown("parameter." + name), name);
    }

    /** What a choice is called. */
    public String choice(String choice) {
        return Objects.requireNonNullElse(page.sayIfKnown("choice." + choice), choice);
    }

    /** A cell as people read it. */
    public String written(Cell cell) {
        return switch (cell) {
            case Cell.Amount amount -> page.money(amount.money());
            case Cell.Count count -> page.say("report.count", count.number());
            case Cell.Percent percent -> decimal(percent) + " %";
            default -> plain(cell);
        };
    }

    /** A cell as programs read it: plain decimals, names and words in the reader's language. */
    public String plain(Cell cell) {
        return switch (cell) {
            case Cell.Nothing nothing -> "";
            case Cell.Text text -> text.text();
            case Cell.Word word -> word(word.key());
            case Cell.Person person -> page.nameOf(person.person(), names);
            case Cell.Amount amount -> amount.money().toDecimal();
            case Cell.Goods goods -> goods.quantity().toString();
            case Cell.Count count -> Long.toString(count.number());
            case Cell.Percent percent -> decimal(percent).toPlainString();
            case Cell.Day day -> day.day().toString();
        };
    }

    /** How an amount is coloured. */
    public String toneOf(Cell cell) {
        return cell instanceof Cell.Amount amount ? page.toneOf(amount.money()) : "";
    }

    static BigDecimal decimal(Cell.Percent percent) {
        return BigDecimal.valueOf(percent.hundredths(), PERCENT_DIGITS);
    }

    private String word(String key) {
        return Objects.requireNonNullElseGet(
                page.sayIfKnown("word." + key), () -> Objects.requireNonNullElse(page.sayIfKnown(key), key));
    }
}
