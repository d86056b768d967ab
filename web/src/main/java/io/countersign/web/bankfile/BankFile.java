package io.countersign.web.bankfile;

import io.countersign.bank.StatementFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file from a bank. It is read whole, or refused with the line and the reason; nothing is ever read of half of it.
 *
 * @param mapping what the columns mean, when it is a table
 */
public record BankFile(Bytes bytes, @Nullable StatementMapping mapping) {

    private static final int LOOKED_AT = 4_096;

    /** The bytes of a file. */
    public static final class Bytes {

        private final byte[] content;

        /** @param content is not copied, and not to be changed */
        public Bytes(byte[] content) {
            this.content = content;
        }
    }

    /** What kind a file is, as far as that can be seen from its beginning. */
    private enum Form {
        MT940,
        CAMT,
        CSV,
        XLSX
    }

    /**
     * The statements in the file, in its order.
     *
     * @throws StatementRefused when it is no statement, or a damaged one
     */
    public List<ReadStatement> statements() {
        byte[] content = bytes.content;
        if (content.length == 0) {
            throw StatementRefused.file("is not empty");
        }
        if (content.length > Limits.FILE_MAX.toBytes()) {
            throw StatementRefused.file("has at most " + Limits.FILE_MAX.toBytes() + " bytes");
        }
        return switch (form(content)) {
            case MT940 -> Mt940Reader.read(TextOfFile.of(content, mapping == null ? null : mapping.charset()));
            case CAMT -> CamtReader.read(content);
            case CSV -> csv(content, needed());
            case XLSX -> xlsx(content, needed());
        };
    }

    /** Whether it is a table, which nobody understands without a mapping. */
    public boolean isTable() {
        byte[] content = bytes.content;
        return content.length > 0 && (form(content) == Form.CSV || form(content) == Form.XLSX);
    }

    /**
     * The beginning of a table.
     *
     * @param separator what stands between its values; found out when absent
     * @throws StatementRefused when it is damaged
     */
    public TableSample sample(@Nullable Character separator) {
        byte[] content = bytes.content;
        if (form(content) == Form.XLSX) {
            try (XlsxTable table = XlsxTable.open(content, mapping == null ? null : mapping.sheet())) {
                return TableSample.ofWorkbook(table);
            }
        }
        return TableSample.ofText(TextOfFile.of(content, mapping == null ? null : mapping.charset()), separator);
    }

    private StatementMapping needed() {
        return Optional.ofNullable(mapping)
                .orElseThrow(() -> StatementRefused.file(
                        "is MT940, MT942 or CAMT, or comes with a mapping that says what its columns mean"));
    }

    private static List<ReadStatement> csv(byte[] content, StatementMapping mapping) {
        String text = TextOfFile.of(content, mapping.charset());
        try (Table table = new CsvTable(text, mapping.separator())) {
            return TableReader.read(table, mapping, StatementFormat.CSV, 0);
        }
    }

    private static List<ReadStatement> xlsx(byte[] content, StatementMapping mapping) {
        try (XlsxTable table = XlsxTable.open(content, mapping.sheet())) {
            return TableReader.read(table, mapping, StatementFormat.XLSX, table.daysLater());
        }
    }

    private Form form(byte[] content) {
        if (TextOfFile.begins(content, 'P', 'K', 3, 4)) {
            return Form.XLSX;
        }
        if (TextOfFile.begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw StatementRefused.file("is an Excel workbook of today (.xlsx), and not of the old kind (.xls)");
        }
        if (isXml(content)) {
            return Form.CAMT;
        }
        String start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        boolean swift = start.startsWith("{1:")
                || start.contains(":20:") && (start.startsWith(":20:") || start.contains("\n:20:"));
        return swift || mapping == null && start.contains(":20:") ? Form.MT940 : Form.CSV;
    }

    /** Whether the first thing that is not space is an angle bracket, in whichever encoding. */
    private static boolean isXml(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            int one = content[i] & 0xFF;
            if (one == '<') {
                return true;
            }
            boolean nothing = one == 0 || one <= ' ' || one == 0xEF || one == 0xBB || one == 0xBF || one >= 0xFE;
            if (!nothing) {
                return false;
            }
        }
        return false;
    }
}
