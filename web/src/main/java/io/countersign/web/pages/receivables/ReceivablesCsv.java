package io.countersign.web.pages.receivables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.web.pages.Page;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The summary as a file for a spreadsheet: a byte order mark, one line a customer, the totals, and last what the figures
 * speak of.
 *
 * <p>Amounts are plain decimals. A name that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class ReceivablesCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final Page page;
    private final Map<PersonId, String> names;

    ReceivablesCsv(Page page, Map<PersonId, String> names) {
        this.page = page;
        this.names = names;
    }

    void write(Asked asked, Receivables answer, Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(head());
        for (AccountRow row : asked.order().sorted(answer.rows(), names)) {
            List<String> line = new ArrayList<>(List.of(
                    row.account().value(),
                    harmless(row.name()),
                    harmless(row.region().value()),
                    harmless(page.nameOf(row.salesperson(), names)),
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
            csv.writeRecord(harmless(filter));
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

    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
