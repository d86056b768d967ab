package io.countersign.web.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.field.Field25;
import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.field.Field62F;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import com.prowidesoftware.swift.model.mt.mt9xx.MT942;
import io.countersign.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Programs that we did not write read the same out of the same files. */
class OraclesTest {

    private static final int MADE_UP = 200;

    @Test
    void prowide_reads_the_same_out_of_a_day() {
        assertSameAsProwide(new String(Samples.bytes("mt940-day.sta"), StandardCharsets.UTF_8));
    }

    @Test
    void prowide_reads_the_same_out_of_messages_that_are_made_up() {
        Random random = new Random(20260112);
        for (int i = 0; i < MADE_UP; i++) {
            assertSameAsProwide(madeUp(random));
        }
    }

    @Test
    void xpath_finds_the_same_in_a_camt_message() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Samples.bytes("camt053.xml")));
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        NodeList details = (NodeList) xpath.evaluate("//*[local-name()='TxDtls']", document, XPathConstants.NODESET);
        String booked = "//*[local-name()='Ntry'][.//*[local-name()='Sts'][contains(., 'BOOK')]]";
        ReadStatement read = Samples.read("camt053.xml").getFirst();

        assertThat(read.lines()).hasSize(details.getLength());
        assertThat(decimal(
                                xpath,
                                document,
                                "sum(" + booked + "[*[local-name()='CdtDbtInd']='CRDT']/*[local-name()='Amt'])")
                        .subtract(decimal(
                                xpath,
                                document,
                                "sum(" + booked + "[*[local-name()='CdtDbtInd']='DBIT']/*[local-name()='Amt'])")))
                .isEqualByComparingTo(read.lines().stream()
                        .map(ReadLine::amount)
                        .reduce(Money::plus)
                        .orElseThrow()
                        .toDecimal());
        assertThat(xpath.evaluate("//*[local-name()='IBAN']", document)).isEqualTo(read.bankAccount());
    }

    @Test
    void a_workbook_written_and_read_by_others_is_read_the_same_here() throws IOException {
        byte[] workbook = workbook();
        ReadStatement read =
                Samples.read(workbook, Samples.mapping("bank-icbc.yaml")).getFirst();

        try (ReadableWorkbook other = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = other.getFirstSheet().read().stream()
                    .filter(row -> row.getRowNum() > 2)
                    .toList();
            assertThat(read.lines()).hasSize(rows.size());
            assertThat(IntStream.range(0, rows.size())).allSatisfy(i -> {
                Row row = rows.get(i);
                ReadLine line = read.lines().get(i);
                assertThat(line.fileLine()).isEqualTo(row.getRowNum());
                assertThat(new BigDecimal(line.amount().toDecimal()))
                        .isEqualByComparingTo(row.getCellAsNumber(1)
                                .orElse(BigDecimal.ZERO)
                                .subtract(row.getCellAsNumber(2).orElse(BigDecimal.ZERO)));
                assertThat(line.bookedOn())
                        .isEqualTo(row.getCellAsDate(0).orElseThrow().toLocalDate());
                assertThat(line.counterparty()).isEqualTo(row.getCellText(4));
            });
        }
        assertThat(read.opening()).isEqualTo(Money.of("10000.00", read.currency()));
        assertThat(read.closing()).isEqualTo(Money.of("13800.85", read.currency()));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("明细");
            sheet.value(0, 0, "账号");
            sheet.value(0, 1, "6222020200112233");
            sheet.value(0, 3, "币种");
            sheet.value(0, 4, "CNY");
            List<String> header = List.of("交易日期", "收入金额", "支出金额", "余额", "对方户名", "摘要", "流水号", "参考号");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(1, i, header.get(i));
            }
            line(sheet, 2, LocalDate.of(2026, 1, 12), 3825.85, null, 13825.85, "海港装饰有限公司");
            line(sheet, 3, LocalDate.of(2026, 1, 13), null, 25.0, 13800.85, "张三");
        }
        return bytes.toByteArray();
    }

    private static void line(
            Worksheet sheet,
            int row,
            LocalDate on,
            @Nullable Double in,
            @Nullable Double out,
            double balance,
            String name) {
        sheet.value(row, 0, on);
        sheet.style(row, 0).format("yyyy-MM-dd").set();
        if (in != null) {
            sheet.value(row, 1, in);
        }
        if (out != null) {
            sheet.value(row, 2, out);
        }
        sheet.value(row, 3, balance);
        sheet.value(row, 4, name);
    }

    private static BigDecimal decimal(XPath xpath, Document document, String path) throws Exception {
        return new BigDecimal(xpath.evaluate(path, document));
    }

    private static void assertSameAsProwide(String message) {
        MT940 theirs = MT940.parse(message);
        ReadStatement ours = Samples.readText(message).getFirst();
        Field25 account = Objects.requireNonNull(theirs.getField25());
        Field60F opening = Objects.requireNonNull(theirs.getField60F());
        Field62F closing = Objects.requireNonNull(theirs.getField62F());

        assertThat(account.getValue()).endsWith(ours.bankAccount());
        assertThat(decimalOf(ours.opening())).isEqualByComparingTo(signed(opening.getDCMark(), opening.amount()));
        assertThat(decimalOf(ours.closing())).isEqualByComparingTo(signed(closing.getDCMark(), closing.amount()));
        assertThat(ours.currency().getCurrencyCode()).isEqualTo(opening.getCurrency());
        List<Field61> lines = theirs.getField61();
        assertThat(ours.lines()).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Field61 line = lines.get(i);
            ReadLine read = ours.lines().get(i);
            String mark = line.getDebitCreditMark();
            boolean reversal = mark.startsWith("R");
            String direction = mark.substring(mark.length() - 1);
            BigDecimal amount = signed(direction, line.amount());
            assertThat(decimalOf(read.amount())).isEqualByComparingTo(reversal ? amount.negate() : amount);
            assertThat(read.reversal()).isEqualTo(reversal);
            assertThat(Objects.requireNonNull(line.getValueDateAsCalendar()).toInstant())
                    .isEqualTo(read.valueDate()
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant());
            assertThat(read.reference())
                    .isEqualTo(
                            "NONREF".equals(line.getReferenceForTheAccountOwner())
                                    ? null
                                    : line.getReferenceForTheAccountOwner());
            assertThat(read.bankReference()).isEqualTo(line.getReferenceOfTheAccountServicingInstitution());
        }
    }

    @Test
    void a_report_says_what_prowide_reads_in_it() {
        String message = new String(Samples.bytes("mt942-noon.sta"), StandardCharsets.UTF_8);
        MT942 theirs = MT942.parse(message);
        ReadStatement ours = Samples.readText(message).getFirst();

        List<Field61> booked = theirs.getField61().stream()
                .filter(line -> !line.getDebitCreditMark().startsWith("E"))
                .toList();
        assertThat(ours.lines()).hasSameSizeAs(booked);
        for (int i = 0; i < booked.size(); i++) {
            Field61 line = booked.get(i);
            boolean in = List.of("C", "RD").contains(line.getDebitCreditMark());
            assertThat(decimalOf(ours.lines().get(i).amount()))
                    .isEqualByComparingTo(signed(in ? "C" : "D", line.amount()));
        }
        assertThat(ours.currency().getCurrencyCode())
                .isEqualTo(theirs.getField34F().getFirst().getCurrency());
        assertThat(Objects.requireNonNull(theirs.getField13D()).getDate())
                .isEqualTo(ours.until().format(DateTimeFormatter.ofPattern("yyMMdd")));
        assertThat(Objects.requireNonNull(theirs.getField90D()).getNumber()).isEqualTo("2");
    }

    private static BigDecimal decimalOf(@Nullable Money money) {
        return new BigDecimal(Objects.requireNonNull(money).toDecimal());
    }

    private static BigDecimal signed(String mark, BigDecimal amount) {
        return mark.equals("C") ? amount : amount.negate();
    }

    private static String madeUp(Random random) {
        List<String> lines = new ArrayList<>(List.of(
                "{1:F01ICBKCNBJXXXX0000000000}{2:O9401200260112ICBKCNBJXXXX00000000002601121200N}{4:",
                ":20:S" + random.nextInt(1_000),
                ":25:" + Math.abs(random.nextLong()),
                ":28C:" + (1 + random.nextInt(9_999)) + "/" + (1 + random.nextInt(99)),
                ":60F:" + (random.nextBoolean() ? "C" : "D") + "260111CNY" + amount(random)));
        int entries = random.nextInt(6);
        for (int i = 0; i < entries; i++) {
            int day = 1 + random.nextInt(28);
            String mark = List.of("C", "D", "RC", "RD").get(random.nextInt(4));
            lines.add(String.format(
                    ":61:2601%02d%s%s%sN%s%s%s",
                    day,
                    random.nextBoolean() ? String.format("01%02d", day) : "",
                    mark,
                    amount(random),
                    List.of("TRF", "MSC", "CHG").get(random.nextInt(3)),
                    random.nextBoolean() ? "NONREF" : "R" + random.nextInt(100_000),
                    random.nextBoolean() ? "//B" + random.nextInt(100_000) : ""));
            if (random.nextBoolean()) {
                lines.add(":86:text " + random.nextInt(100));
            }
        }
        lines.add(":62F:C260128CNY" + amount(random));
        lines.add("-}");
        return String.join("\r\n", lines);
    }

    private static String amount(Random random) {
        return random.nextInt(100_000) + "," + (random.nextBoolean() ? String.format("%02d", random.nextInt(100)) : "");
    }
}
