package io.countersign.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/rulebook.md} is what the business signs. {@code -Drulebook.write=true} writes it. */
class RulebookDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "rulebook.md");
    private static final List<Rulebook<?>> ALL = everyRulebook();

    @Test
    void there_are_rulebooks_and_none_is_empty() {
        assertThat(ALL).hasSizeGreaterThan(10);
        assertThat(ALL).noneMatch(book -> book.rules().isEmpty());
    }

    @Test
    void a_code_is_given_out_once() {
        assertThat(ALL.stream().flatMap(book -> book.rules().stream()).map(Rule::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_rule_is_a_code_and_a_sentence() {
        assertThat(ALL.stream().flatMap(book -> book.rules().stream())).allSatisfy(rule -> {
            assertThat(rule.code()).matches("[A-Z]{3}-[1-9][0-9]*");
            assertThat(rule.sentence()).matches("[A-Z].*\\.").doesNotContain("invalid", "broken", "must not");
        });
    }

    @Test
    void the_document_says_every_rule() throws IOException {
        String today = document();
        if (Boolean.getBoolean("rulebook.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, today);
        }

        assertThat(DOCUMENT).as("-Drulebook.write=true writes it").hasContent(today);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # The rulebook

                What must be true before something is decided. Where a rule does not hold, nothing happens, and whoever asked is
                told the code and the sentence of every rule that did not hold. A code is permanent: a rule that is given up
                leaves its code unused. This page is written by a test, from the rules that the program runs.

                | decision | rules |
                |---|---|
                """);
        for (Rulebook<?> book : ALL) {
            text.append("| [")
                    .append(book.title())
                    .append("](#")
                    .append(anchorOf(book))
                    .append(") | ")
                    .append(codesOf(book))
                    .append(" |\n");
        }
        for (Rulebook<?> book : ALL) {
            text.append("\n## ").append(book.title()).append("\n\n");
            book.rules()
                    .forEach(rule -> text.append("- **")
                            .append(rule.code())
                            .append("** ")
                            .append(rule.sentence())
                            .append('\n'));
        }
        return text.toString();
    }

    /** The codes of a book in the order of the book; those that follow on each other as from and to. */
    private static String codesOf(Rulebook<?> book) {
        List<String> runs = new ArrayList<>();
        String first = book.rules().getFirst().code();
        String last = first;
        for (Rule<?> rule : book.rules().subList(1, book.rules().size())) {
            if (!followsOn(last, rule.code())) {
                runs.add(runOf(first, last));
                first = rule.code();
            }
            last = rule.code();
        }
        runs.add(runOf(first, last));
        return String.join(", ", runs);
    }

    private static String runOf(String first, String last) {
        return first.equals(last) ? first : first + " to " + last;
    }

    private static boolean followsOn(String before, String code) {
        String[] one = before.split("-");
        String[] next = code.split("-");
        return one[0].equals(next[0]) && Integer.parseInt(one[1]) + 1 == Integer.parseInt(next[1]);
    }

    private static String anchorOf(Rulebook<?> book) {
        return book.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    /** Every constant of this kind there is, by the code of its first rule, so that none can be forgotten. */
    private static List<Rulebook<?>> everyRulebook() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.countersign.command")
                        .stream()
                        .flatMap(found -> found.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Rulebook.class))
                        .<Rulebook<?>>map(RulebookDocumentTest::valueOf)
                        .sorted(Comparator.comparing((Rulebook<?> book) -> prefixOf(book))
                                .thenComparing(book -> numberOf(book)))
                        .toList();
    }

    private static Rulebook<?> valueOf(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (Rulebook<?>) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getFullName(), e);
        }
    }

    private static String prefixOf(Rulebook<?> book) {
        return book.rules().getFirst().code().split("-")[0];
    }

    private static int numberOf(Rulebook<?> book) {
        return Integer.parseInt(book.rules().getFirst().code().split("-")[1]);
    }
}
