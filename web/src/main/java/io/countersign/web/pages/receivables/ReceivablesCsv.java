package io.countersign.web.pages.receivables;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Spreadsheet;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The summary as a file for a spreadsheet: one line a customer, the totals, and last what the figures speak of. Amounts
 * are plain decimals.
 */
final class ReceivablesCsv {

    private final Page page;
    private final Map<PersonId, String> names;

    ReceivablesCsv(Page page, Map<PersonId, String> names) {
        this.page = page;
        this.names = names;
    }

    void write(Asked asked, Receivables answer, Writer to) throws IOException {
        CsvWriter csv = Spreadsheet.begin(to);
        csv.writeRecord(head());
        for (AccountRow row : asked.order().sorted(answer.rows(), names)) {
            List<String> line = new ArrayList<>(List.of(
                    row.account().value(),
                    Spreadsheet.harmless(row.name()),
                    Spreadsheet.harmless(row.region().value()),
                    Spreadsheet.harmless(page.nameOf(row.salesperson(), names)),
                    page.say(row.standing())));
            addFigures(line, row.figures());
            csv.writeRecord(line);
        }
        for (CurrencyTotal total : answer.totals()) {
            List<String> line = new ArrayList<>(List.of(
                    page.say("receivables.total"), page.say("receivables.withOpen", total.accounts()), "", "", ""));
            addFigures(line, total.figures());
            csv.writeRecord(line);
        }
        csv.writeRecord(page.say("receivables.asOf", answer.asOf().toString()));
        if (answer.knownAt() != null) {
            csv.writeRecord(page.say("receivables.knownAt", page.moment(answer.knownAt()), page.zone()));
        }
        csv.writeRecord(page.say("receivables.readTo", answer.position()));
        csv.writeRecord(page.say("receivables.ageFrom"));
        String filter = FilterLine.of(asked.filter(), names, page);
        if (!filter.isEmpty()) {
            csv.writeRecord(Spreadsheet.harmless(filter));
        }
        csv.flush();
    }

    private List<String> head() {
        List<String> head = new ArrayList<>();
        for (String column : List.of("code", "name", "region", "salesperson", "standing", "currency")) {
            head.add(page.say("column." + column));
        }
        Arrays.stream(Figure.values()).map(figure -> page.say(figure)).forEach(head::add);
        for (String column : List.of("openInvoices", "oldestOverdueOn", "oldestOverdueDays")) {
            head.add(page.say("column." + column));
        }
        return head;
    }

    private void addFigures(List<String> line, Figures figures) {
        line.add(figures.balance().currency().getCurrencyCode());
        for (Figure figure : Figure.values()) {
            line.add(figure.of(figures).toDecimal());
        }
        line.add(Integer.toString(figures.openInvoices()));
        line.add(page.day(figures.oldestOverdueOn()));
        line.add(Long.toString(figures.oldestOverdueDays()));
    }
}
