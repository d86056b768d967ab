package io.countersign.web.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.web.mapping.MappingRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, or meant to do damage, are refused with the line and the reason. */
class DamagedFilesTest {

    private static final String MT940 = """
            :20:A
            :25:111
            :28C:1/1
            :60F:C260112USD1,00
            :61:260112C2,00NTRFABC1
            :62F:C260112USD3,00
            -
            """;

    private static final String BILLION_LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
            <Document><BkToCstmrStmt><Stmt><Id>&lol2;</Id></Stmt></BkToCstmrStmt></Document>
            """;

    private static final String FETCHING = """
            <?xml version="1.0"?>
            <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <Document><BkToCstmrStmt><Stmt><Id>&x;</Id></Stmt></BkToCstmrStmt></Document>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :60F:C260112USD1,00      | :60F:C260230USD1,00      | line 4, :60F:
            :60F:C260112USD1,00      | :60F:X260112USD1,00      | line 4, :60F:
            :60F:C260112USD1,00      | :60F:C260112ZZZ1,00      | line 4, :60F:
            :60F:C260112USD1,00      | :60F:C260112USD1.00      | line 4, :60F:
            :61:260112C2,00NTRFABC1  | :61:260112C2,001NTRFABC1 | line 5, :61:
            :61:260112C2,00NTRFABC1  | :61:260112X2,00NTRFABC1  | line 5, :61:
            :61:260112C2,00NTRFABC1  | :61:260112EC2,00NTRFABC1 | line 5, :61:
            :61:260112C2,00NTRFABC1  | :61:2601120230C2,NTRFABC | line 5, :61:
            :61:260112C2,00NTRFABC1  | :34F:USD0,               | line 5, :34F:
            :61:260112C2,00NTRFABC1  | :99:what                 | line 5, :99:
            :62F:C260112USD3,00      | :62F:C260112EUR3,00      | line 6, :62F:
            :62F:C260112USD3,00      | :62F:C260111USD3,00      | line 6, :62F:
            :62F:C260112USD3,00      | :64:C260112USD3,00       | line 1, :62F:
            :28C:1/1                 | :28C:one                 | line 3, :28C:
            :25:111                  | :21:111                  | line 1, :25:
            :20:A                    | :21:A                    | file
            """)
    void a_damaged_field_is_named(String right, String wrong, String where) {
        assertRefused(MT940.replace(right, wrong), where);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :90D:2CNY30,25              | :90D:1CNY30,25              | line 14, :90D:
            :90D:2CNY30,25              | :90D:2CNY30,26              | line 14, :90D:
            :90C:2CNY3895,75            | :90C:2EUR3895,75            | line 15, :90C:
            :90C:2CNY3895,75            | :90C:CNY3895,75             | line 15, :90C:
            :34F:CNYC100,               | :34F:EURC100,               | line 6, :34F:
            :34F:CNYD0,                 | :34F:CNY                    | line 5, :34F:
            :34F:CNYD0,                 | :34F:XXYD0,                 | line 5, :34F:
            :13D:2601121205+0800        | :13D:2601122505+0800        | line 7, :13D:
            :13D:2601121205+0800        | :13D:2601321205+0800        | line 7, :13D:
            :13D:2601121205+0800        | :21:NONREF                  | line 2, :13D:
            :13D:2601121205+0800        | :60F:C260111CNY10000,00     | line 7, :60F:
            {2:O942                     | {2:O940                     | line 5, :34F:
            {2:O942                     | {2:O941                     | line 1, {2:
            EC70,                       | EX70,                       | line 11, :61:
            """)
    void a_damaged_field_of_a_report_is_named(String right, String wrong, String where) {
        String report = new String(Samples.bytes("mt942-noon.sta"), StandardCharsets.UTF_8);
        assertThat(report).contains(right);
        assertRefused(report.replace(right, wrong), where);
    }

    @Test
    void a_report_needs_its_currency_before_its_lines_and_a_statement_expects_nothing() {
        String report = new String(Samples.bytes("mt942-noon.sta"), StandardCharsets.UTF_8);
        assertRefused(report.replaceAll(":34F:.*\n", ""), "line 6, :61:");
        assertRefused(MT940.replaceFirst("(:61:\\d+)[CD]", "$1EC"), "line 5, :61:");
    }

    @Test
    void the_message_that_is_damaged_may_be_the_second() {
        assertRefused(MT940 + MT940.replace("C2,00N", "C2;00N"), "line 12, :61:");
    }

    @ParameterizedTest
    @ValueSource(strings = {BILLION_LAUGHS, FETCHING})
    void no_document_type_gets_in(String xml) {
        assertRefused(xml, "line 2, <!DOCTYPE");
        assertThatThrownBy(() -> Samples.read(xml.getBytes(StandardCharsets.UTF_16), null))
                .isInstanceOf(StatementRefused.class);
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() {
        assertRefused(camt("<Id>&x;</Id>"), "line 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Amt Ccy="EUR">30.00</Amt>  | <Amt Ccy="USD">30.00</Amt> | Ntry/Amt
            <Amt Ccy="EUR">30.00</Amt>  | <Amt Ccy="EUR">-30</Amt>   | Ntry/Amt
            <Amt Ccy="EUR">30.00</Amt>  | <Amt Ccy="EUR">1e9</Amt>   | Ntry/Amt
            <Amt Ccy="EUR">30.00</Amt>  | <Amt Ccy="EUR">30.001</Amt>| Ntry/Amt
            <Amt Ccy="EUR">30.00</Amt>  | <Amt>30.00</Amt>           | Ccy
            <CdtDbtInd>DBIT</CdtDbtInd> | <CdtDbtInd>X</CdtDbtInd>   | Ntry/CdtDbtInd
            <Cd>CLBD</Cd>               | <Cd>XXXX</Cd>              | Bal
            <ValDt><Dt>2026-01-11</Dt>  | <ValDt><Dt>2026-13-11</Dt> | Ntry
            """)
    void a_damaged_element_is_named(String right, String wrong, String field) {
        String xml = new String(Samples.bytes("camt053.xml"), StandardCharsets.UTF_8);
        assertThat(xml).contains(right);

        assertThatThrownBy(() -> Samples.readText(xml.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        StatementRefused.class,
                        refused -> assertThat(refused.where()).matches("line \\d+, " + field));
    }

    @Test
    void depth_has_an_end() {
        assertRefused(camt("<a>".repeat(100_000)), "line 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %s
            <!-- < > %s -->
            <![CDATA[ < > %s ]]>
            <?x < > %s ?>
            <a b="> %s"/>
            """)
    void length_has_an_end_too(String token) {
        assertThatThrownBy(() -> Samples.readText(camt(token.formatted("x".repeat(2 * 1024 * 1024)))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("between two tags");
        assertThatThrownBy(() -> Samples.readText(camt(token.formatted("x"))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("Acct is needed");
    }

    @Test
    void what_is_no_statement_is_refused() {
        assertRefused("", "file");
        assertRefused("<html><body/></html>", "file");
        assertRefused("<Document/>", "file");
        assertRefused("<Document>", "line 1");
        assertRefused("date,amount\n2026-01-12,1\n", "file");
        assertThatThrownBy(() -> Samples.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, null))
                .hasMessageContaining("old kind");
        assertThatThrownBy(() -> Samples.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x31, 0}, simple()))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void bytes_that_are_in_no_encoding_are_refused_in_their_line() {
        byte[] table = "date,amount\n2026-01-12,1\n2026-01-12,x\n".getBytes(StandardCharsets.UTF_8);
        table[table.length - 2] = (byte) 0xFF;

        assertThatThrownBy(() -> Samples.read(table, simple()))
                .isInstanceOfSatisfying(
                        StatementRefused.class,
                        refused -> assertThat(refused.where()).isEqualTo("line 3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date,amount\\n2026-01-12,1\\n12.1.2026,2      | line 3, bookedOn
            date,amount\\n2026-01-12,1\\n2026-01-12,two   | line 3, amount
            date,amount\\n2026-01-12,1\\n2026-01-12,1.001 | line 3, amount
            date,amount\\n2026-01-12,1\\n2026-01-12,      | line 3, amount
            date,amount\\n2026-01-12,1\\n,2               | line 3, bookedOn
            date,amount\\n2026-01-12,1\\n2026-01-12,"2    | line 3
            day,amount\\n2026-01-12,1                     | file
            date,amount                                   | file
            """)
    void a_damaged_row_is_named(String text, String where) {
        assertThatThrownBy(() -> Samples.read(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), simple()))
                .isInstanceOfSatisfying(
                        StatementRefused.class,
                        refused -> assertThat(refused.where()).isEqualTo(where));
    }

    @Test
    void a_row_that_is_missing_shows_in_the_balance_of_the_next() {
        String text =
                new String(Samples.bytes("table.csv"), StandardCharsets.UTF_8).replaceAll("20260112,,25.00.*\n", "");

        assertThatThrownBy(() -> Samples.read(text.getBytes(StandardCharsets.UTF_8), Samples.mapping("bank-icbc.yaml")))
                .hasMessageStartingWith("line 6, balance");
    }

    @Test
    void a_workbook_that_unpacks_without_end_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            putHead(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = ("<row/>" + " ".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 421; i++) {
                zip.write(zeros);
            }
        }

        assertThat(bytes.size()).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> Samples.read(bytes.toByteArray(), simple()))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("when it is unpacked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"99999999\"><c><v>1</v></c></row>",
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"1\"><c t=\"s\"><v>7</v></c></row>",
                "<row r=\"1\"><c><v>1E99999</v></c></row>",
                "<row r=\"1\"><c><v>&x;</v></c></row>"
            })
    void a_hostile_sheet_is_refused(String rows) throws IOException {
        assertThatThrownBy(() -> Samples.read(workbook(rows), simple())).isInstanceOf(StatementRefused.class);
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_is_read() {
        byte[] large = new byte[Math.toIntExact(Limits.FILE_MAX.toBytes()) + 1];

        assertThatThrownBy(() -> Samples.read(large, null)).hasMessageContaining("at most");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "currency: CNY\ncolumns: {bookedOn: a, amount: b}",
                "account: '1'\ncolumns: {bookedOn: a, amount: b}",
                "account: '1'\ncurrency: X\ncolumns: {bookedOn: a, amount: b}",
                "account: '1'\ncurrency: CNY\ncolumns: {amount: b}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: a}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: a, in: b}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: a, amount: b, in: c, out: d}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: a, amount: b, direction: c}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: a, amount: b}\ndates: {format: nonsense}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: a, amount: b}\nfile: {charset: none}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: a, amount: b}\nfile: {decimal: ',', grouping: ','}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: a, amount: b}\nlabels: {opening: x}",
                "account: '1'\ncurrency: CNY\ncolumns: {bookedOn: [a, b], amount: b}",
                "unknown: 1",
                "a: [",
                "- a"
            })
    void a_mapping_that_cannot_be_followed_is_refused(String yaml) {
        assertThatThrownBy(() -> StatementMapping.read(yaml)).isInstanceOf(MappingRefused.class);
    }

    static byte[] workbook(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            putHead(zip);
            put(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static void putHead(ZipOutputStream zip) throws IOException {
        put(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
        put(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static StatementMapping simple() {
        return StatementMapping.read("account: '1'\ncurrency: CNY\ncolumns: {bookedOn: date, amount: amount}");
    }

    private static String camt(String inside) {
        return "<Document><BkToCstmrStmt><Stmt>" + inside + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static void assertRefused(String text, String where) {
        assertThatThrownBy(() -> Samples.readText(text))
                .isInstanceOfSatisfying(
                        StatementRefused.class,
                        refused -> assertThat(refused.where()).isEqualTo(where));
    }
}
