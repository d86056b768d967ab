package io.countersign.web.pages.figures;

import io.countersign.money.Money;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds cells of a report by the keys of their columns. */
public record Cells(Report report) {

    /** What stands in this row under this column; nothing when there is no such column. */
    public Cell cell(Report.Row row, String column) {
        return IntStream.range(0, report.columns().size())
                .filter(i -> report.columns().get(i).key().equals(column))
                .mapToObj(i -> row.cells().get(i))
                .findFirst()
                .orElse(Cell.NOTHING);
    }

    /** The amount there, or nothing. */
    public @Nullable Money money(Report.Row row, String column) {
        return cell(row, column) instanceof Cell.Amount amount ? amount.money() : null;
    }

    /** The number there; nothing is nought. */
    public long count(Report.Row row, String column) {
        return cell(row, column) instanceof Cell.Count count ? count.number() : 0;
    }

    /** The share there, or nothing. */
    public Cell.@Nullable Percent percent(Report.Row row, String column) {
        return cell(row, column) instanceof Cell.Percent percent ? percent : null;
    }

    /** The rows in this currency. */
    public List<Report.Row> rowsIn(Currency currency) {
        return report.rows().stream()
                .filter(row -> cell(row, "currency") instanceof Cell.Text text
                        && text.text().equals(currency.getCurrencyCode()))
                .toList();
    }

    /** The total in this currency, or nothing. */
    public Report.@Nullable Row totalIn(Currency currency) {
        return report.totals().stream()
                .filter(row -> row.key().equals(currency.getCurrencyCode()))
                .findFirst()
                .orElse(null);
    }

    /** The total of this column in this currency; nought when there is no such total. */
    public Money total(Currency currency, String column) {
        Report.Row row = totalIn(currency);
        Money money = row == null ? null : money(row, column);
        return money == null ? Money.zero(currency) : money;
    }
}
