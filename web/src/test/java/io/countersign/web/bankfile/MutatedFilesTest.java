package io.countersign.web.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Samples that were changed at random, always the same way: each is still a statement, or is refused as one. Nothing else
 * happens, and nothing takes long: the tests end.
 */
class MutatedFilesTest {

    private static final int MUTATIONS = 3_000;
    private static final int CHANGES_MAX = 4;
    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            ":61:",
            ":86:",
            ":62F:",
            "-}",
            "{4:",
            "<",
            ">",
            "&",
            "&amp;",
            "<!--",
            "]]>",
            "<![CDATA[",
            "\"",
            ",",
            ";",
            "0",
            "9",
            "-",
            "\0",
            "\uFEFF",
            "张",
            "<Ntry>",
            "</Ntry>",
            "<!DOCTYPE x>",
            "PK",
            "C",
            "D",
            "9999999999",
            "{",
            "}",
            "/",
            "//",
            "?20",
            "?",
            "E99");

    @TestFactory
    List<DynamicTest> whatever_becomes_of_a_sample_it_is_a_statement_or_refused() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : Samples.ALL) {
            StatementMapping mapping = name.endsWith(".csv") ? Samples.mapping("bank-icbc.yaml") : null;
            tests.add(DynamicTest.dynamicTest(name, () -> mutate(Samples.bytes(name), mapping)));
        }
        StatementMapping simple =
                StatementMapping.read("account: '1'\ncurrency: CNY\ncolumns: {bookedOn: date, amount: amount}");
        byte[] workbook = DamagedFilesTest.workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>date</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>amount</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>46034</v></c><c r=\"B2\"><v>12.5</v></c></row>");
        assertThat(Samples.read(workbook, simple).getFirst().lines()).hasSize(1);
        tests.add(DynamicTest.dynamicTest("workbook", () -> mutate(workbook, simple)));
        tests.add(DynamicTest.dynamicTest("sheet", () -> mutateSheet(simple)));
        return tests;
    }

    private static void mutate(byte[] sample, @Nullable StatementMapping mapping) {
        Random random = new Random(sample.length);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = sample;
            for (int change = random.nextInt(CHANGES_MAX); change >= 0; change--) {
                mutated = changed(mutated, random);
            }
            refused += isRefused(mutated, mapping) ? 1 : 0;
        }
        assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS - 1);
    }

    /** What is inside the packing is changed, too: a packed file that was changed outside is mostly just damaged. */
    private static void mutateSheet(StatementMapping mapping) throws IOException {
        String rows =
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>date</t></is></c><c r=\"B1\" t=\"str\"><v>amount</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>46034</v></c><c r=\"B2\"><v>12.5</v></c></row>";
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = changed(rows.getBytes(StandardCharsets.UTF_8), random);
            byte[] workbook = DamagedFilesTest.workbook(new String(mutated, StandardCharsets.ISO_8859_1));
            refused += isRefused(workbook, mapping) ? 1 : 0;
        }
        assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS - 1);
    }

    private static boolean isRefused(byte[] file, @Nullable StatementMapping mapping) {
        try {
            List<ReadStatement> read = Samples.read(file, mapping);
            assertThat(read).isNotEmpty().allSatisfy(statement -> {
                assertThat(statement.id().value()).isNotBlank();
                assertThat(statement.until()).isAfterOrEqualTo(statement.from());
                assertThat(statement.lines())
                        .allSatisfy(line -> assertThat(line.amount().currency()).isEqualTo(statement.currency()));
            });
            return false;
        } catch (StatementRefused refused) {
            assertThat(refused.where()).matches("file|line \\d+(, .{1,40})?");
            assertThat(refused.reason()).isNotBlank();
            return true;
        }
    }

    private static byte[] changed(byte[] file, Random random) {
        if (file.length < 2) {
            return file;
        }
        int at = random.nextInt(file.length);
        int length = 1 + random.nextInt(Math.min(40, file.length));
        int end = Math.min(file.length, at + length);
        return switch (random.nextInt(6)) {
            case 0 -> { // flip
                byte[] flipped = file.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> joined(part(file, 0, at), part(file, end, file.length)); // cut out
            case 2 -> part(file, 0, at); // cut off
            case 3 -> joined(part(file, 0, end), part(file, at, file.length)); // double
            case 4 -> { // insert
                byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
                yield joined(joined(part(file, 0, at), piece), part(file, at, file.length));
            }
            default -> { // swap
                int other = random.nextInt(file.length);
                byte[] swapped = file.clone();
                byte kept = swapped[at];
                swapped[at] = swapped[other];
                swapped[other] = kept;
                yield swapped;
            }
        };
    }

    private static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
