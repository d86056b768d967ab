package io.countersign.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/rulebook.md} is what the business signs: it says every rule, and nothing else. */
class RulebookDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "rulebook.md");

    @Test
    void the_document_says_what_the_tables_say() throws IOException {
        String rendered = rendered();
        if (Boolean.getBoolean("rulebook.write")) {
            Files.writeString(DOCUMENT, rendered);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("write it anew with -Drulebook.write=true")
                .isEqualTo(rendered);
    }

    @Test
    void no_code_is_given_out_twice() {
        List<String> codes = rulebooks().stream()
                .flatMap(rulebook -> rulebook.rules().stream().map(Rule::code))
                .toList();
        assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_sentence_is_a_sentence() {
        assertThat(rulebooks().stream()
                        .flatMap(rulebook -> rulebook.rules().stream().map(Rule::sentence)))
                .allMatch(sentence -> sentence.matches("[A-Z].*\\."));
    }

    private static String rendered() {
        StringBuilder text = new StringBuilder("""
                # The rulebook

                Every rule by which Countersign decides. A request that breaks a rule is refused, and whoever sent it is
                told all the rules that do not hold, by code and sentence. A code is never given out again.

                This page is written from the program's own tables, and a test fails when the two differ.
                """);
        List<Rulebook<?>> rulebooks = rulebooks();
        text.append('\n');
        rulebooks.forEach(rulebook -> text.append("- [")
                .append(rulebook.title())
                .append("](#")
                .append(rulebook.title()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9 ]", "")
                        .replace(' ', '-'))
                .append(")\n"));
        for (Rulebook<?> rulebook : rulebooks) {
            text.append("\n## ").append(rulebook.title()).append("\n\n");
            rulebook.rules()
                    .forEach(rule -> text.append("- **")
                            .append(rule.code())
                            .append("** ")
                            .append(rule.sentence())
                            .append('\n'));
        }
        return text.toString();
    }

    /** Found by looking at every class, so that none can be forgotten. */
    private static List<Rulebook<?>> rulebooks() {
        List<Rulebook<?>> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.countersign.command")) {
            for (Field field : type.reflect().getDeclaredFields()) {
                if (field.getType() == Rulebook.class) {
                    found.add(valueOf(field));
                }
            }
        }
        found.sort(Comparator.comparing(RulebookDocumentTest::order));
        return found;
    }

    private static String order(Rulebook<?> rulebook) {
        String code = rulebook.rules().getFirst().code();
        int dash = code.indexOf('-');
        return code.substring(0, dash) + String.format("%04d", Integer.parseInt(code.substring(dash + 1)));
    }

    private static Rulebook<?> valueOf(Field field) {
        try {
            field.setAccessible(true);
            return (Rulebook<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
