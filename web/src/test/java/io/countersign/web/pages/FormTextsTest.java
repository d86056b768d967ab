package io.countersign.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.countersign.identity.Id;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.people.Region;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

/** Whatever the API takes and shows can stand on a page: each deed, each field and each choice has a name. */
class FormTextsTest {

    private static final List<Class<? extends Annotation>> DEEDS =
            List.of(PostMapping.class, PutMapping.class, DeleteMapping.class);

    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.countersign.web");

    private static final Set<String> TEXTS = keys();
    private static final Shapes SHAPES = Shapes.ofTheApi();

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

    @Test
    void every_field_has_a_name() {
        assertThat(SHAPES.fields).contains("standing", "customersOwnCall", "priceApprovals");
        assertThat(SHAPES.fields.stream().filter(field -> !TEXTS.contains("field." + field)))
                .isEmpty();
    }

    @Test
    void every_choice_has_a_name() {
        assertThat(SHAPES.choices).hasSizeGreaterThan(30);
        assertThat(SHAPES.choices.stream()
                        .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
                        .map(Enum.class::cast)
                        .filter(choice -> Stream.of("", within(choice) + ".")
                                .map(place -> kindOf(choice.getDeclaringClass()) + "." + place + choice.name())
                                .noneMatch(TEXTS::contains)))
                .isEmpty();
    }

    @Test
    void a_choice_that_is_called_differently_somewhere_is_a_choice_of_that_place() {
        Set<String> known = SHAPES.choices.stream()
                .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
                .map(Enum.class::cast)
                .map(choice -> kindOf(choice.getDeclaringClass()) + "." + within(choice) + "." + choice.name())
                .collect(Collectors.toSet());

        assertThat(TEXTS.stream().filter(key -> key.matches("state\\.[a-z]+\\.[A-Z_]+")))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    /** How texts of these choices begin. */
    static Set<String> kindsOfChoices() {
        return SHAPES.choices.stream().map(FormTextsTest::kindOf).collect(Collectors.toSet());
    }

    private static String kindOf(Class<?> kind) {
        return lowered(kind.getSimpleName());
    }

    private static String within(Enum<?> choice) {
        String name = choice.getDeclaringClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Stream<String> deedsOf(Class<?> controller) {
        String what = controller.getSimpleName().replaceFirst("Controller$", "");
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> DEEDS.stream().anyMatch(method::isAnnotationPresent))
                .map(Method::getName)
                .map(name -> "deed." + lowered(what) + "." + name);
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
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

    /** What the API's bodies and answers are made of: the names of all fields, and all sets of choices. */
    private static final class Shapes {

        private final Set<String> fields = new TreeSet<>();
        private final Set<Class<?>> choices = new HashSet<>();
        private final Set<Class<?>> seen = new HashSet<>();

        static Shapes ofTheApi() {
            Shapes shapes = new Shapes();
            EDGE.stream()
                    .filter(type -> !type.getPackageName().startsWith("io.countersign.web.pages"))
                    .filter(type -> isOfTheApi(outermost(type)))
                    .map(JavaClass::reflect)
                    .forEach(shapes::add);
            return shapes;
        }

        private static String outermost(JavaClass type) {
            return type.getEnclosingClass().map(Shapes::outermost).orElse(type.getSimpleName());
        }

        private static boolean isOfTheApi(String name) {
            return name.startsWith("Shown") || name.endsWith("Requests") || name.endsWith("Asked");
        }

        private void add(Type type) {
            if (type instanceof ParameterizedType generic) {
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            } else if (type instanceof Class<?> kind && kind.isEnum()) {
                choices.add(kind);
            } else if (type instanceof Class<?> record
                    && record.isRecord()
                    && !isOneValue(record)
                    && seen.add(record)) {
                for (RecordComponent component : record.getRecordComponents()) {
                    fields.add(component.getName());
                    add(component.getGenericType());
                }
            }
        }

        private static boolean isOneValue(Class<?> type) {
            return Id.class.isAssignableFrom(type)
                    || Set.of(Quantity.class, UnitPrice.class, Region.class).contains(type);
        }
    }
}
