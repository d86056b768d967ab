package io.countersign.web.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementKind;
import io.countersign.money.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the samples say. */
class BankFileTest {

    @SuppressWarnings("UnusedVariable") // the parameters of a test
    private static final List<String> SAMPLES = Samples.ALL;

    @Test
    void a_day_in_an_envelope() {
        ReadStatement day = only("mt940-day.sta");

        assertThat(day.bankAccount()).isEqualTo("6222020200112233");
        assertThat(day.number()).isEqualTo("12/1");
        assertThat(day.kind()).isEqualTo(StatementKind.STATEMENT);
        assertThat(day.format()).isEqualTo(StatementFormat.MT940);
        assertThat(day.from()).isEqualTo("2026-01-11");
        assertThat(day.until()).isEqualTo("2026-01-12");
        assertThat(day.opening()).isEqualTo(money("10000.00", "CNY"));
        assertThat(day.closing()).isEqualTo(money("14300.75", "CNY"));
        assertThat(day.lines())
                .extracting(
                        ReadLine::fileLine,
                        ReadLine::amount,
                        ReadLine::reference,
                        ReadLine::bankReference,
                        ReadLine::counterparty)
                .containsExactly(
                        tuple(6L, money("3825.75", "CNY"), "20260110-7781", "ICBC-88123", "Harbour Interiors Ltd"),
                        tuple(8L, money("-25.00", "CNY"), null, "ICBC-88124", null),
                        tuple(9L, money("500.00", "CNY"), null, null, null));
    }

    @Test
    void a_report_of_noon_has_no_balances_and_what_is_only_expected_is_left_out() {
        ReadStatement noon = only("mt942-noon.sta");

        assertThat(noon.bankAccount()).isEqualTo("6222020200112233");
        assertThat(noon.number()).isEqualTo("12/2");
        assertThat(noon.kind()).isEqualTo(StatementKind.INTERIM_REPORT);
        assertThat(noon.format()).isEqualTo(StatementFormat.MT942);
        assertThat(noon.currency().getCurrencyCode()).isEqualTo("CNY");
        assertThat(noon.from()).isEqualTo("2026-01-11");
        assertThat(noon.until()).isEqualTo("2026-01-12");
        assertThat(noon.opening()).isNull();
        assertThat(noon.closing()).isNull();
        assertThat(noon.lines())
                .extracting(
                        ReadLine::fileLine,
                        ReadLine::amount,
                        ReadLine::reversal,
                        ReadLine::reference,
                        ReadLine::counterparty)
                .containsExactly(
                        tuple(8L, money("3825.75", "CNY"), false, "20260110-7781", "Harbour Interiors Ltd"),
                        tuple(10L, money("-25.00", "CNY"), false, null, null),
                        tuple(13L, money("-5.25", "CNY"), true, "20260109-1", null));
        assertThat(noon.lines().getLast().text()).isNull();
    }

    @Test
    void a_report_without_an_envelope_is_known_by_its_fields_and_may_be_empty() {
        ReadStatement empty = Samples.readText(":20:N1\n:25:1\n:28C:3\n:34F:EUR0,\n:13D:2601120900+0100\n")
                .getFirst();

        assertThat(empty.format()).isEqualTo(StatementFormat.MT942);
        assertThat(empty.lines()).isEmpty();
        assertThat(empty.from()).isEqualTo(empty.until()).isEqualTo("2026-01-12");
    }

    @Test
    void a_line_without_a_text_below_it_does_not_take_that_of_the_next() {
        ReadStatement day = only("mt940-day.sta");

        assertThat(day.lines().get(0).text()).isEqualTo("EREF+SO-2026-0001 Goods for January");
        assertThat(day.lines().get(1).text()).isNull();
        assertThat(day.lines().get(2).text()).startsWith("Payment without any number");
    }

    @Test
    void reversals_long_references_funds_codes_and_days_around_new_year() {
        List<ReadStatement> pages = Samples.read("mt940-traps.sta");
        ReadStatement first = pages.getFirst();

        assertThat(pages).extracting(ReadStatement::number).containsExactly("7", "7/2");
        assertThat(first.opening()).isEqualTo(money("-100.10", "EUR"));
        assertThat(first.lines())
                .extracting(ReadLine::amount, ReadLine::reversal, ReadLine::valueDate, ReadLine::bookedOn)
                .containsExactly(
                        tuple(money("-50.00", "EUR"), true, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 2)),
                        tuple(money("20.00", "EUR"), true, LocalDate.of(2026, 1, 2), LocalDate.of(2025, 12, 31)),
                        tuple(money("-1.00", "EUR"), false, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2)));
        assertThat(first.lines().getFirst().reference()).isEqualTo("INV-2025-000000000000000000000000000000777");
        assertThat(first.lines().getFirst().bankReference()).isEqualTo("BANKREF-12345678901234567890");
        assertThat(first.lines().getFirst().counterparty()).isEqualTo("Jansen BV");
        assertThat(first.lines().getFirst().text()).isEqualTo("bounced invoice 777");
        assertThat(first.lines().get(1).text()).isEqualTo("continued supplement");
    }

    @Test
    void a_page_without_lines_is_a_statement_too() {
        ReadStatement page = Samples.read("mt940-traps.sta").getLast();

        assertThat(page.lines()).isEmpty();
        assertThat(page.opening()).isEqualTo(page.closing());
    }

    @Test
    void each_account_has_its_currency_and_its_decimals() {
        List<ReadStatement> both = Samples.read("mt940-two-accounts.sta");

        assertThat(both)
                .extracting(ReadStatement::bankAccount, ReadStatement::closing)
                .containsExactly(tuple("111", money("3.00", "USD")), tuple("222", money("60", "JPY")));
        assertThat(both).extracting(ReadStatement::id).doesNotHaveDuplicates();
    }

    @Test
    void a_batch_is_one_line_for_each_of_its_details() {
        ReadStatement statement = only("camt053.xml");

        assertThat(statement.number()).isEqualTo("CAMT-2026-12");
        assertThat(statement.bankAccount()).isEqualTo("DE89370400440532013000");
        assertThat(statement.from()).isEqualTo("2026-01-12");
        assertThat(statement.lines())
                .extracting(
                        ReadLine::amount,
                        ReadLine::reference,
                        ReadLine::bankReference,
                        ReadLine::counterparty,
                        ReadLine::reversal)
                .containsExactly(
                        tuple(money("100.25", "EUR"), "E2E-1", "BATCH-1", "Harbour Interiors Ltd", false),
                        tuple(money("200.25", "EUR"), "RF18539007547034", "BATCH-1", "South Gate GmbH", false),
                        tuple(money("-30.00", "EUR"), "E2E-0", null, null, true));
        assertThat(statement.lines().getFirst().text()).isEqualTo("Order SO-1 thanks");
        assertThat(statement.lines().getFirst().valueDate()).isEqualTo("2026-01-11");
    }

    @Test
    void details_that_do_not_come_to_the_entry_stay_one_line() {
        String other = new String(Samples.bytes("camt053.xml"), StandardCharsets.UTF_8)
                .replace("<Amt Ccy=\"EUR\">100.25</Amt>", "<Amt Ccy=\"EUR\">100.24</Amt>");
        String foreign = new String(Samples.bytes("camt053.xml"), StandardCharsets.UTF_8)
                .replace("<Amt Ccy=\"EUR\">100.25</Amt>", "<Amt Ccy=\"USD\">100.25</Amt>");

        assertThat(Samples.readText(other).getFirst().lines())
                .extracting(ReadLine::amount)
                .containsExactly(money("300.50", "EUR"), money("-30.00", "EUR"));
        assertThat(Samples.readText(foreign).getFirst().lines()).hasSize(2);
    }

    @Test
    void what_is_only_pending_moves_nothing() {
        assertThat(only("camt053.xml").lines()).extracting(ReadLine::amount).doesNotContain(money("999.00", "EUR"));
    }

    @Test
    void a_report_and_a_notification_have_no_balances() {
        ReadStatement report = only("camt052.xml");
        ReadStatement notification = only("camt054.xml");

        assertThat(report.kind()).isEqualTo(StatementKind.INTERIM_REPORT);
        assertThat(report.currency()).isEqualTo(Currency.getInstance("CNY"));
        assertThat(report.opening()).isNull();
        assertThat(notification.kind()).isEqualTo(StatementKind.NOTIFICATION);
        assertThat(notification.format()).isEqualTo(StatementFormat.CAMT_054);
        assertThat(notification.lines())
                .extracting(ReadLine::amount, ReadLine::bankReference)
                .containsExactly(tuple(money("88.80", "CNY"), "N-REF-1"));
    }

    @Test
    void a_statement_without_entries_is_one() {
        ReadStatement zero = only("camt053-zero.xml");

        assertThat(zero.lines()).isEmpty();
        assertThat(zero.opening()).isEqualTo(money("-5.00", "USD"));
        assertThat(zero.closing()).isEqualTo(money("-5.00", "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt.053.001.02", "camt.053.001.06", "camt.053.001.13", "camt.053.001.99"})
    void any_version_of_the_message_is_read(String version) {
        String other =
                new String(Samples.bytes("camt053.xml"), StandardCharsets.UTF_8).replace("camt.053.001.08", version);

        assertThat(Samples.readText(other).getFirst().lines())
                .isEqualTo(only("camt053.xml").lines());
    }

    @Test
    void a_table_has_something_above_repeated_names_and_sums_below() {
        ReadStatement table = only("table.csv");

        assertThat(table.bankAccount()).isEqualTo("6222020200112233");
        assertThat(table.opening()).isEqualTo(money("10000.00", "CNY"));
        assertThat(table.closing()).isEqualTo(money("14310.75", "CNY"));
        assertThat(table.number()).isNull();
        assertThat(table.lines())
                .extracting(ReadLine::fileLine, ReadLine::amount, ReadLine::reversal, ReadLine::counterparty)
                .containsExactly(
                        tuple(4L, money("3825.75", "CNY"), false, "海港装饰有限公司"),
                        tuple(5L, money("-25.00", "CNY"), false, null),
                        tuple(7L, money("500.00", "CNY"), false, "张三"),
                        tuple(8L, money("10.00", "CNY"), true, null));
        assertThat(table.lines().getFirst().reference()).isEqualTo("20260110-7781");
        assertThat(table.lines().getFirst().text()).isEqualTo("货款SO-1");
    }

    @Test
    void a_table_is_the_same_in_every_encoding() {
        String text = new String(Samples.bytes("table.csv"), StandardCharsets.UTF_8);
        StatementMapping mapping = Samples.mapping("bank-icbc.yaml");
        List<ReadLine> lines = only("table.csv").lines();

        assertThat(Samples.read(text.getBytes(Charset.forName("GB18030")), mapping)
                        .getFirst()
                        .lines())
                .isEqualTo(lines);
        assertThat(Samples.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), mapping)
                        .getFirst()
                        .lines())
                .isEqualTo(lines);
    }

    @Test
    void a_table_with_the_newest_line_first_is_turned_round() {
        StatementMapping mapping = StatementMapping.read("""
                account: "1"
                currency: CNY
                columns: {bookedOn: date, amount: amount, balance: balance}
                """);

        ReadStatement table = Samples.read(
                        "date,amount,balance\n2026-01-13,-1.00,9.00\n2026-01-12,10.00,10.00\n"
                                .getBytes(StandardCharsets.UTF_8),
                        mapping)
                .getFirst();

        assertThat(table.opening()).isEqualTo(money("0.00", "CNY"));
        assertThat(table.closing()).isEqualTo(money("9.00", "CNY"));
        assertThat(table.lines()).extracting(ReadLine::amount).containsExactly(money("10", "CNY"), money("-1", "CNY"));
    }

    @Test
    void a_table_may_say_the_direction_beside_the_amount_and_the_balances_below() {
        StatementMapping mapping = StatementMapping.read("""
                account: "1"
                currency: CNY
                file: {separator: tab}
                columns: {bookedOn: 日期, amount: 金额, direction: 借贷}
                directions: {in: [贷], out: [借]}
                dates: {format: yyyy/M/d HH:mm}
                labels: {opening: 期初余额, closing: 期末余额}
                """);

        ReadStatement table = Samples.read(
                        "日期\t金额\t借贷\n2026/1/2 08:30\t10\t贷\n2026/1/2 08:31\t3.5\t借\n\n期初余额\t\t1\n期末余额:7.50\n"
                                .getBytes(StandardCharsets.UTF_8),
                        mapping)
                .getFirst();

        assertThat(table.opening()).isEqualTo(money("1", "CNY"));
        assertThat(table.closing()).isEqualTo(money("7.50", "CNY"));
        assertThat(table.lines())
                .extracting(ReadLine::amount)
                .containsExactly(money("10", "CNY"), money("-3.50", "CNY"));
    }

    @Test
    void the_mapping_for_signed_amounts_fits_what_it_says_it_fits() {
        ReadStatement table = Samples.read(
                        """
                        Opening balance;100,00
                        Date;Value;Amount;Name;Purpose;Reference
                        12.01.2026;12.01.2026;1.026,00;Harbour Interiors Ltd;Order SO-1;20260110-7781
                        Closing balance;1.126,00
                        """.getBytes(StandardCharsets.UTF_8), Samples.mapping("bank-signed-amount.yaml"))
                .getFirst();

        assertThat(table.closing()).isEqualTo(money("1126.00", "EUR"));
        assertThat(table.lines()).extracting(ReadLine::amount).containsExactly(money("1026.00", "EUR"));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void the_same_statement_has_the_same_number_and_ties(String name) {
        assertThat(Samples.read(name)).isEqualTo(Samples.read(name));
        assertThat(Samples.read(name)).extracting(ReadStatement::id).doesNotHaveDuplicates();
        assertThat(Samples.read(name)).filteredOn(one -> one.opening() != null).allSatisfy(statement -> {
            Money moved = statement.lines().stream()
                    .map(ReadLine::amount)
                    .reduce(Money.zero(statement.currency()), Money::plus);
            assertThat(Objects.requireNonNull(statement.opening()).plus(moved)).isEqualTo(statement.closing());
        });
    }

    @Test
    void another_line_makes_another_statement_where_the_bank_gives_no_number() {
        String text = new String(Samples.bytes("table.csv"), StandardCharsets.UTF_8);
        StatementMapping mapping = Samples.mapping("bank-icbc.yaml");

        assertThat(Samples.read(text.replace("ICBC3", "ICBC9").getBytes(StandardCharsets.UTF_8), mapping)
                        .getFirst()
                        .id())
                .isNotEqualTo(only("table.csv").id());
    }

    @Test
    void nothing_that_is_printed_says_a_name() {
        assertThat(only("mt940-day.sta").toString()).doesNotContain("Harbour", "Zhang");
        assertThat(only("mt940-day.sta").lines().toString()).doesNotContain("Harbour", "Zhang");
    }

    private static ReadStatement only(String name) {
        List<ReadStatement> read = Samples.read(name);
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static Money money(String amount, String currency) {
        return Money.of(amount, Currency.getInstance(currency));
    }
}
