package io.countersign.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.refusal.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads Chinese is told in Chinese why something is refused: no rule and no sentence is left out. */
class SentencesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path RULEBOOK = Path.of("../docs/rulebook.md");
    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*([A-Z]+-\\d+)\\*\\* (.+)$");

    /** Pages have their own texts. */
    private static final Pattern TOLD_OTHERWISE = Pattern.compile(".*/web/pages/.*");

    /** What goes to whoever runs or writes the program, or is a word of a bank and no sentence. */
    private static final Set<String> NOT_TOLD = Set.of(
            "erased: {0}",
            "{0} is not money",
            "Closing balance",
            "a page without room",
            "less than nothing: {0}",
            "no endpoint is called {0}",
            "no place in a report: {0}",
            "countersign.oidc.issuer is asked by https, or on this machine",
            "nobody could sign in: built-in sign-in is off, and there is no countersign.oidc.issuer",
            "COUNTERSIGN_SCRAPE_TOKEN has {0} characters at least",
            "the key of the sign-in's secrets is {0} bytes, written in Base64",
            "with countersign.oidc.issuer go client-id, claim, and client-secret");

    /** What only stands within other sentences. */
    private static final Set<String> WITHIN_OTHERS = Set.of(
            "the mapping",
            "`{0}`",
            "a day like 2026-10-31",
            "an ISO week like 2026-W48",
            "a month like 2026-10",
            "a quarter like 2026-Q4",
            "a year like 2026");

    private static final Map<String, String> RULES = rules();
    private static final Map<String, String> TABLE = table();
    private static final Map<String, String> WRITTEN_RULES = RULE.matcher(content(RULEBOOK))
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    private static final WrittenSentences WRITTEN = WrittenSentences.in(
            file -> !TOLD_OTHERWISE.matcher(file.toString()).matches(),
            Path.of("src/main/java"),
            Path.of("../shared-api/src/main/java"));

    private static final Sentences ENGLISH = Sentences.in(Locale.UK);
    private static final Sentences CHINESE = Sentences.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void every_rule_is_there_in_chinese_and_no_other() {
        Set<String> codes = new TreeSet<>(WRITTEN_RULES.keySet());
        Arrays.stream(ProblemKind.values()).map(ProblemKind::code).forEach(codes::add);
        WRITTEN.codes().forEach((code, sentences) -> {
            if (!TABLE.keySet().containsAll(sentences)) {
                codes.add(code);
            }
        });

        assertThat(WRITTEN_RULES).hasSizeGreaterThan(300);
        assertThat(WRITTEN.codes()).containsKeys("SIGN-2", "IMPORT-2");
        assertThat(RULES.keySet()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_rule_is_a_chinese_sentence_with_the_same_figures() {
        assertThat(RULES).allSatisfy((code, rule) -> {
            assertThat(rule)
                    .endsWith("。")
                    .containsPattern("\\p{IsHan}")
                    .doesNotContainPattern("[,;:!?'\"] ?\\p{IsHan}");
            if (WRITTEN_RULES.containsKey(code)) {
                assertThat(figuresIn(rule)).isEqualTo(figuresIn(WRITTEN_RULES.getOrDefault(code, "")));
            }
        });
    }

    @Test
    void every_rule_of_the_rulebook_is_told_by_its_code() {
        assertThat(WRITTEN_RULES).allSatisfy((code, sentence) -> {
            Refusal refusal = new Refusal(code, sentence, "account-C1/3");

            assertThat(CHINESE.told(refusal))
                    .isEqualTo(new Refusal(code, RULES.getOrDefault(code, ""), "account-C1/3"));
            assertThat(ENGLISH.told(refusal)).isEqualTo(refusal);
        });
    }

    @Test
    void every_sentence_that_is_written_is_there_in_chinese_and_no_other() {
        Set<String> written = new TreeSet<>(WRITTEN.sentences());
        written.removeAll(NOT_TOLD);
        Set<String> known = new TreeSet<>(TABLE.keySet());
        known.removeAll(WITHIN_OTHERS);
        WRITTEN.codes().values().stream().flatMap(Collection::stream).forEach(known::remove);

        assertThat(written)
                .contains("is needed", "has from {0} to {1} characters", "There is no {0} with this number.");
        assertThat(known).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void every_sentence_has_its_places_in_order_and_both_languages_have_the_same_ones() {
        assertThat(TABLE).allSatisfy((sentence, chinese) -> {
            List<String> places = placesIn(sentence);

            assertThat(places).isEqualTo(places.stream().sorted().toList()).doesNotHaveDuplicates();
            assertThat(placesIn(chinese)).containsExactlyInAnyOrderElementsOf(places);
            assertThat(figuresIn(chinese)).isEqualTo(figuresIn(sentence));
        });
    }

    @Test
    void what_is_wrong_with_a_field_is_told_with_its_figures() {
        assertThat(CHINESE.told("has from 1 to 200 characters")).isEqualTo("须为 1 至 200 个字符");
        assertThat(CHINESE.told("is one of [KEY, REGULAR]")).isEqualTo("须为以下之一：[KEY, REGULAR]");
        assertThat(CHINESE.told(new FieldProblem("lines[0].quantity", "is needed")))
                .isEqualTo(new FieldProblem("lines[0].quantity", "必填"));
        assertThat(ENGLISH.told("has from 1 to 200 characters")).isEqualTo("has from 1 to 200 characters");
    }

    @Test
    void what_stands_in_a_sentence_is_told_too_where_it_has_to_be() {
        assertThat(CHINESE.told("There is no order with this number.")).isEqualTo("没有此编号的订单。");
        assertThat(CHINESE.told("In line 3, `separator` is one character, or the word tab."))
                .isEqualTo("第 3 行的 `separator` 须为一个字符，或单词 tab。");
        assertThat(CHINESE.told("In `columns`, `model` is needed.")).isEqualTo("`columns`中须有 `model`。");
        assertThat(CHINESE.told("is a week like 2026-W48")).isEqualTo("is a week like 2026-W48");
    }

    @Test
    void what_nobody_wrote_down_stays_as_it_is() {
        assertThat(CHINESE.told("is something new")).isEqualTo("is something new");
        assertThat(CHINESE.told("Send " + "x".repeat(10_000) + ".")).startsWith("Send xxx");
        assertThat(CHINESE.told(new Refusal("NEW-1", "Something new is true.")).sentence())
                .isEqualTo("Something new is true.");
    }

    @Test
    void a_rule_that_is_told_of_one_of_several_things_is_told_with_its_number() {
        assertThat(CHINESE.told(new Refusal("EXP-24", "F-17: Nobody releases a number that is kept for themselves."))
                        .sentence())
                .isEqualTo("F-17：" + RULES.get("EXP-24"));
        assertThat(WRITTEN_RULES.values()).noneMatch(sentence -> sentence.matches("\\S+: .*"));
    }

    @Test
    void a_sentence_cannot_hide_however_it_is_put_together(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Hiding.java"), """
                class Hiding {
                    static final String NEEDED = "is badly needed";
                    void demand(String field, String rule) {}
                    void all(int min, boolean many) {
                        String line = many ? "is many " : "is one ";
                        demand("a", NEEDED);
                        demand("b", "has " + (min + 1) + " at least");
                        demand("c", line + "of them");
                        demand("not this one", name());
                        throw new IllegalArgumentException("is " + name() + ", perhaps");
                    }
                }
                """);

        assertThat(WrittenSentences.in(file -> true, folder).sentences())
                .containsExactlyInAnyOrder(
                        "is badly needed", "has {0} at least", "is many of them", "is one of them", "is {0}, perhaps");
    }

    private static Set<String> figuresIn(String text) {
        return Pattern.compile("[0-9]+(,[0-9]{3})*")
                .matcher(text.replaceAll("\\{\\d(,said)?}", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<String> placesIn(String text) {
        return Pattern.compile("\\{(\\d)(,said)?}")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, String> rules() {
        Properties rules = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("rules_zh_CN.properties"))) {
            rules.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules.stringPropertyNames().stream().collect(Collectors.toMap(code -> code, rules::getProperty));
    }

    private static Map<String, String> table() {
        List<String> lines = new ArrayList<>();
        try (Stream<String> all =
                content(RESOURCES.resolve("sentences_zh_CN.txt")).lines()) {
            all.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
        }
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < lines.size(); i += 2) {
            table.put(lines.get(i), lines.get(i + 1));
        }
        return table;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
