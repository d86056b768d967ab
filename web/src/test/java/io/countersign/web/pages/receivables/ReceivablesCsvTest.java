package io.countersign.web.pages.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.countersign.web.pages.Browser;
import io.countersign.web.pages.CannedAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivablesCsvTest {

    private static final int CUSTOMERS = 300;
    private static final int CURRENCY = 5;
    private static final int BILLED = 6;
    private static final int BALANCE = 9;
    private static final int NOT_YET_DUE = 10;
    private static final int OVER_90 = 14;

    @BeforeEach
    void openOffice() {
        Browser.freshOffice();
    }

    @Test
    void it_is_a_file_with_a_byte_order_mark() {
        HttpResponse<String> file = Browser.open("/receivables.csv");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"receivables-2026-11-24.csv\"");
        assertThat(file.body()).startsWith("\uFEFFCode,Name,Region,");
    }

    @Test
    void it_adds_up_in_both_directions() {
        List<CsvRecord> lines = lines("/receivables.csv");
        List<CsvRecord> customers = lines.subList(1, CUSTOMERS + 1);
        List<CsvRecord> totals = lines.subList(CUSTOMERS + 1, CUSTOMERS + 3);

        for (CsvRecord total : totals) {
            assertThat(total.getField(0)).isEqualTo("Total");
            for (int column = BILLED; column <= OVER_90; column++) {
                assertThat(sum(customers, total.getField(CURRENCY), column))
                        .isEqualByComparingTo(total.getField(column));
            }
        }
        for (CsvRecord line : lines.subList(1, CUSTOMERS + 3)) {
            BigDecimal buckets = BigDecimal.ZERO;
            for (int column = NOT_YET_DUE; column <= OVER_90; column++) {
                buckets = buckets.add(new BigDecimal(line.getField(column)));
            }
            assertThat(buckets).isEqualByComparingTo(line.getField(BALANCE));
        }
    }

    @Test
    void it_has_the_filter_and_says_what_it_speaks_of() {
        List<CsvRecord> lines = lines("/receivables.csv?region=%E5%8D%8E%E4%B8%9C&asOf=2026-10-31");

        assertThat(lines.get(0).getFieldCount()).isEqualTo(20);
        assertThat(lines.subList(1, 76)).allMatch(line -> line.getField(2).equals("华东"));
        assertThat(lines.subList(77, lines.size()).stream().map(line -> line.getField(0)))
                .containsExactly(
                        "As of 2026-10-31", "read to event 18,402", "age is counted from the due date", "Region: 华东");
    }

    @Test
    void a_name_never_is_a_formula() {
        assertThat(lines("/receivables.csv").get(12).getField(1)).isEqualTo("'" + CannedAccounts.FORMULA_NAME);
    }

    @Test
    void what_makes_no_sense_is_a_page_that_names_it() {
        HttpResponse<String> answer = Browser.open("/receivables.csv?asOf=garbage");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("As of: “garbage” is not a day");
    }

    private static BigDecimal sum(List<CsvRecord> lines, String currency, int column) {
        return lines.stream()
                .filter(line -> line.getField(CURRENCY).equals(currency))
                .map(line -> new BigDecimal(line.getField(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<CsvRecord> lines(String address) {
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Browser.open(address).body().substring(1))) {
            return lines.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
