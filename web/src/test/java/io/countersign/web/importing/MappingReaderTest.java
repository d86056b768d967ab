package io.countersign.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.web.mapping.MappingRefused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {

    private static final String GOOD = """
            source: old
            columns:
              order: number
              account: customer
              unitPrice: price
              invoicedOn: day
            defaults:
              region: East
              currency: CNY
              model: goods
              dueAfterDays: 30
            """;

    @Test
    void what_is_left_out_is_as_usual() {
        Mapping mapping = MappingReader.read(GOOD);

        assertThat(mapping.charset()).isNull();
        assertThat(mapping.separator()).isEqualTo(',');
        assertThat(mapping.dueAfterDays()).isEqualTo(30);
        assertThat(mapping.quantityMayBeNegative()).isTrue();
        assertThat(mapping.priceMayBeNegative()).isTrue();
    }

    @Test
    void everything_about_the_file_can_be_said() {
        Mapping mapping =
                MappingReader.read(GOOD + "file: {charset: GB18030, separator: tab, decimal: ',', grouping: ' '}\n");

        assertThat(mapping.charset()).hasToString("GB18030");
        assertThat(mapping.charset()).isNotEqualTo(StandardCharsets.UTF_8);
        assertThat(mapping.separator()).isEqualTo('\t');
        assertThat(mapping.decimal()).isEqualTo(',');
        assertThat(mapping.grouping()).isEqualTo(' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "colums: {} | In line 12, `colums` is not known in the mapping; known are columns, dates, defaults, file,"
                        + " signs, source.",
                "signs: {negativePrise: credit} | In line 12, `negativePrise` is not known in `signs`; known are"
                        + " negativePrice, negativeQuantity.",
                "signs: {negativePrice: maybe} | In line 12, `negativePrice` is `credit` or `reject`.",
                "source: twice | In line 12, `source` stands for the second time.",
                "signs: credit | In line 12, `signs` is a list of keys, each with a value.",
                "file: {separator: ;;} | In line 12, `separator` is one character, or the word tab.",
                "file: {charset: klingon} | In line 12, `charset` is a character set that Java knows, such as UTF-8 or"
                        + " GB18030.",
                "file: {grouping: .} | In `file`, `decimal` and `grouping` differ.",
                "dates: {format: M/yyyy} | In line 12, `format` is a pattern for a day, such as yyyy-MM-dd or M/d/yyyy.",
                "dates: {format: oops} | In line 12, `format` is a pattern for a day, such as yyyy-MM-dd or M/d/yyyy.",
                "dates: [a] | In line 12, `dates` is a list of keys, each with a value.",
                "file: {separator: [a]} | In line 12, `separator` is a text.",
                "signs: {a: b | \"The mapping is not YAML: expected ',' or '}', but got <stream end> in line 13.\"",
            })
    void what_is_not_understood_is_refused_with_its_line(String more, String sentence) {
        assertRefused(GOOD + more + "\n", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: old | source: o/d | In line 1, `source` begins with a letter or digit, goes on with these, . and"
                        + " -, and has at most 30 characters.",
                "source: old | # | In the mapping, `source` is needed.",
                "  order: number | # | In `columns`, `order` names the column, or the columns, that tell orders apart.",
                "  account: customer | # | `account` is needed in `columns` or in `defaults`.",
                "  invoicedOn: day | # | `invoicedOn` is needed in `columns`.",
                "  region: East | # | `region` is needed in `columns` or in `defaults`.",
                "  currency: CNY | # | `currency` is needed in `columns` or in `defaults`.",
                "  currency: CNY | '  currency: Yuan' | In line 9, `currency` is an ISO 4217 currency, such as CNY.",
                "  unitPrice: price | # | Either `unitPrice` or `amount` is named in `columns`.",
                "  unitPrice: price | '  amount: a\n  quantity: q' | A line that says its `amount` has no `quantity`: it"
                        + " counts as one piece.",
                "  dueAfterDays: 30 | # | Either `dueOn` in `columns` or `dueAfterDays` in `defaults` is needed.",
                "  dueAfterDays: 30 | '  dueAfterDays: -1' | In line 11, `dueAfterDays` is a number of days from 0 to"
                        + " 3650.",
                "  model: goods | '  model: \"{a\"' | `{a` has a brace without a partner.",
                "  model: goods | '  model: goods\n  standing: GREAT' | In line 11, `standing` is KEY, REGULAR or SMALL.",
            },
            ignoreLeadingAndTrailingWhitespace = true)
    void what_is_needed_is_demanded(String line, String instead, String sentence) {
        assertThat(GOOD).contains(line);
        assertRefused(GOOD.replace(line, instead.strip()).replace("\n" + "#\n", "\n"), sentence);
    }

    @Test
    void what_is_no_mapping_at_all_is_refused() {
        assertRefused("", "In the mapping, `source` is needed.");
        assertRefused("- a", "In line 1, the mapping is a list of keys, each with a value.");
        assertRefused("a".repeat(100_000), "The mapping is YAML of at most 65536 characters.");
        assertThatThrownBy(() -> MappingReader.read("[".repeat(1_000))).isInstanceOf(MappingRefused.class);
        assertThatThrownBy(() -> MappingReader.read("&a [*a]")).isInstanceOf(MappingRefused.class);
        assertThatThrownBy(() -> MappingReader.read("\u0000")).isInstanceOf(MappingRefused.class);
        assertThatThrownBy(() -> MappingReader.read("!!javax.script.ScriptEngineManager [a]"))
                .isInstanceOf(MappingRefused.class);
    }

    private static void assertRefused(String yaml, String sentence) {
        assertThatThrownBy(() -> MappingReader.read(yaml))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.sentence()).isEqualTo(sentence));
    }
}
