package io.countersign.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever the API takes and shows can be put on a page: each deed, each field and each choice has a name. */
class FormTextsTest {

    private static final List<Class<? extends Annotation>> DEEDS =
            List.of(PostMapping.class, PutMapping.class, DeleteMapping.class);

    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.countersign.web");

    private static final Set<String> TEXTS = keys();

    @Test
    void every_deed_has_a_name_and_nothing_else_has() {
        Set<String> deeds = EDGE.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .map(JavaClass::reflect)
                .flatMap(FormTextsTest::deedsOf)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(deeds).contains("deed.complaints.answer", "deed.me.revokeToken");
        assertThat(TEXTS.stream().filter(key -> key.startsWith("deed."))).containsExactlyInAnyOrderElementsOf(deeds);
    }

    private static Stream<String> deedsOf(Class<?> controller) {
        String what = controller.getSimpleName().replaceFirst("Controller$", "");
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> DEEDS.stream().anyMatch(method::isAnnotationPresent))
                .map(Method::getName)
                .map(name -> "deed." + lowered(what) + "." + name);
    }

    private static String lowered(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Set<String> keys() {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }
}
