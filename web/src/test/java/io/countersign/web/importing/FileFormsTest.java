package io.countersign.web.importing;

import static io.countersign.web.importing.Importing.ORDER_LINES;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.web.importing.Importing.Ended;
import io.countersign.web.importing.ShownImport.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file as people have it, and as people should not send it. */
class FileFormsTest {

    private static final String TEXT = Importing.HEADER + "A,客户一,华东,墙纸,1,1,2025-01-05\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void begin() {
        importing = new Importing(folder);
    }

    @Test
    void utf_8_is_read() {
        assertIn(importing.run(ORDER_LINES, TEXT));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertIn(importing.run(ORDER_LINES, "\uFEFF" + TEXT));
    }

    @Test
    void gb18030_is_found_out_and_noted() {
        Ended ended = run(TEXT.getBytes(GB18030));

        assertIn(ended);
        assertThat(ended.shown().notes()).containsExactly("The file was read as GB18030.");
    }

    @Test
    void gb18030_is_found_out_when_it_shows_only_late() {
        String ascii = "A%d,C1,East,W-1,1,1,2025-01-05\n";
        StringBuilder text = new StringBuilder(Importing.HEADER);
        for (int i = 0; i < 20_000; i++) {
            text.append(ascii.formatted(i));
        }
        Ended ended = run((text + "Z,C1,East,墙纸,1,1,2025-01-05\n").getBytes(GB18030));

        assertThat(ended.shown().linesAccepted()).isEqualTo(20_001);
    }

    @Test
    void an_encoding_that_is_named_is_taken_at_its_word() {
        Ended ended =
                importing.run(ORDER_LINES + "file: {charset: UTF-8}\n", TEXT.getBytes(GB18030), ImportLimits.USUAL);

        assertFailed(ended, "The file is not encoded in UTF-8.");
    }

    @Test
    void a_packed_file_is_unpacked_whatever_it_is_called() {
        assertIn(run(packed(TEXT.getBytes(GB18030))));
    }

    @Test
    void a_file_that_unpacks_to_too_much_is_not_read_on() {
        byte[] bomb = packed((Importing.HEADER + "A,,,,,,\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
        assertFailed(
                importing.run(ORDER_LINES, bomb, ImportLimits.USUAL.withInflatedBytesMax(1_000_000)),
                "The file has more than 1000000 bytes when it is unpacked.");
    }

    @Test
    void damaged_packing_is_said() {
        byte[] whole = packed(TEXT.repeat(1_000).getBytes(StandardCharsets.UTF_8));

        assertFailed(run(Arrays.copyOf(whole, whole.length / 2)), "The file's gzip packing is damaged.");
        assertFailed(run(new byte[] {0x1F, (byte) 0x8B}), "The file's gzip packing is damaged.");
        assertFailed(
                run(new byte[] {0x1F, (byte) 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9}),
                "The file's gzip packing is damaged.");
    }

    @Test
    void what_is_no_text_is_not_read_at_all() {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        noise[0] = 0x11;

        assertFailed(run(noise), "The file is not a text: it has bytes that no text has.");
        assertFailed(run(packed(noise)), "The file is not a text: it has bytes that no text has.");
        assertFailed(
                run(new byte[] {'P', 'K', 3, 4, 0, 0}),
                "The file is a ZIP archive or an Excel workbook. Save it as CSV first.");
        assertFailed(
                run(TEXT.getBytes(StandardCharsets.UTF_16)),
                "The file is encoded in UTF-16. Save it as UTF-8 or GB18030 first.");
    }

    @Test
    void an_empty_file_has_no_columns() {
        assertFailed(run(new byte[0]), "The file is empty. Its first line names the columns.");
        assertFailed(importing.run(ORDER_LINES, "\n\n"), "The file is empty. Its first line names the columns.");
    }

    @Test
    void a_file_with_columns_only_is_done_at_once() {
        Ended ended = importing.run(ORDER_LINES, Importing.HEADER);

        assertThat(ended.shown().state()).isEqualTo(State.DONE);
        assertThat(ended.shown().linesTotal()).isZero();
    }

    @Test
    void a_column_that_is_missing_or_there_twice_is_named() {
        assertFailed(
                importing.run(ORDER_LINES, "number,customer\n"),
                "The file has no column `country`." + " It has: number, customer.");
        assertFailed(importing.run(ORDER_LINES, "day," + Importing.HEADER), "The file has two columns `day`.");
    }

    @Test
    void a_quote_that_is_never_closed_brings_nothing_along() {
        Ended ended = importing.orderLines("A,C1,East,W-1,1,1,2025-01-05", "B,C1,East,\"W-1,1,1,2025-01-05", "C");

        assertFailed(ended, "After line 2 the file is no CSV: a quote is never closed, or a value is far too long.");
        assertThat(importing.ledger.sent()).isEmpty();
    }

    @Test
    void a_value_that_is_far_too_long_brings_nothing_along() {
        Ended ended = importing.orderLines("A,C1,East," + "W".repeat(2_000_000) + ",1,1,2025-01-05");

        assertFailed(ended, "After line 1 the file is no CSV: a quote is never closed, or a value is far too long.");
    }

    @Test
    void more_orders_customers_or_rejected_lines_than_one_file_may_have_are_said() {
        String lines = "A,C1,East,W,1,1,2025-01-05\nB,C2,East,W,1,1,2025-01-05\nC,C3,East,W,1,1,2025-01-05\n";
        byte[] text = (Importing.HEADER + lines).getBytes(StandardCharsets.UTF_8);
        byte[] bad = (Importing.HEADER + lines.replace(",W,", ",,")).getBytes(StandardCharsets.UTF_8);

        assertFailed(
                importing.run(ORDER_LINES, text, new ImportLimits(1 << 20, 1 << 16, 2, 9, 9, 9, 9, 9, Duration.ZERO)),
                "The file has more than 2 orders. Split it.");
        assertFailed(
                importing.run(ORDER_LINES, text, new ImportLimits(1 << 20, 1 << 16, 9, 2, 9, 9, 9, 9, Duration.ZERO)),
                "The file has more than 2 customers. Split it.");
        assertFailed(
                importing.run(ORDER_LINES, bad, new ImportLimits(1 << 20, 1 << 16, 9, 9, 9, 9, 9, 2, Duration.ZERO)),
                "2 lines were rejected. Is it the right mapping for this file?");
    }

    @Test
    void lines_of_orders_that_are_never_complete_do_not_fill_the_memory() {
        StringBuilder text = new StringBuilder(Importing.HEADER);
        for (int i = 0; i < 200; i++) {
            text.append("%d,C1,East,W,1,1,2025-01-05%n".formatted(i % 100));
        }
        Ended ended = importing.run(
                ORDER_LINES,
                text.toString().getBytes(StandardCharsets.UTF_8),
                new ImportLimits(1 << 20, 1 << 16, 1_000, 9, 9, 50, 9, 9, Duration.ZERO));

        assertFailed(ended, "More than 50 lines belong to orders that are not complete. Sort the file by order.");
    }

    private Ended run(byte[] bytes) {
        return importing.run(ORDER_LINES, bytes, ImportLimits.USUAL);
    }

    private void assertIn(Ended ended) {
        assertThat(ended.shown().failure()).isNull();
        assertThat(ended.shown().linesAccepted()).isEqualTo(1);
        assertThat(importing.ledger.sent(OpenAccount.class))
                .extracting(open -> open.account().value() + " " + open.region())
                .containsExactly("客户一 华东");
    }

    private static void assertFailed(Ended ended, String failure) {
        assertThat(ended.shown().failure()).isEqualTo(failure);
        assertThat(ended.shown().state()).isEqualTo(State.FAILED);
        assertThat(ended.upload()).doesNotExist();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
