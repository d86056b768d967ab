package io.countersign.web.pages.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.trial.EdgeTrial;
import io.countersign.web.endpoint.Endpoint;
import io.countersign.web.endpoint.Endpoints;
import io.countersign.web.pages.Pages;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The table of screens speaks of what the API has, and of nothing else. */
@EdgeTrial
class ScreenTableTest {

    static final List<Screen> SCREENS = ScreenTable.SCREENS;

    private final Endpoints endpoints;
    private final Pages pages;

    ScreenTableTest(Endpoints endpoints, Pages pages) {
        this.endpoints = endpoints;
        this.pages = pages;
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void the_columns_are_what_the_api_lists(Screen screen) {
        if (screen.list() == null) {
            return;
        }
        Class<?> entry =
                entryOf(endpoints.named(screen.list()).handler().getMethod().getGenericReturnType());

        assertThat(Stream.concat(Shape.names(entry).stream(), screen.said().keySet().stream()))
                .containsAll(screen.columns());
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void an_offer_is_made_in_cases_that_there_are(Screen screen) {
        for (Offer offer : screen.offers()) {
            assertThat(endpoints.find(offer.endpoint())).as(offer.endpoint()).isNotNull();
            Class<?> thing = thingOf(screen, offer.part());
            offer.when().forEach((name, values) -> {
                Class<?> type = typeOf(thing, name);
                if (type.isEnum()) {
                    assertThat(Arrays.stream(type.getEnumConstants()).map(Object::toString))
                            .as(offer.endpoint() + " when " + name)
                            .containsAll(values);
                }
            });
            assertThat(Shape.names(thing)).containsAll(offer.fills().values());
        }
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void what_an_offer_fills_in_is_asked_for(Screen screen) {
        for (Offer offer : screen.offers()) {
            Endpoint endpoint = endpoints.named(offer.endpoint());
            Class<?> body = endpoint.body();
            Stream<String> asked = Stream.concat(
                    endpoint.variables().stream(), body == null ? Stream.of() : Shape.names(body).stream());
            assertThat(asked).as(offer.endpoint()).containsAll(offer.fills().keySet());
        }
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void what_is_usually_asked_for_can_be_asked_for(Screen screen) {
        if (screen.list() != null && !screen.usual().isEmpty()) {
            Class<?> asked =
                    Objects.requireNonNull(endpoints.named(screen.list()).asked());
            assertThat(Stream.concat(Shape.names(asked).stream(), Stream.of(Listing.SORT)))
                    .containsAll(screen.usual().keySet());
        }
    }

    @Test
    void every_deed_has_a_title_in_both_languages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(endpoints.all().stream()
                            .filter(endpoint -> !endpoint.commands().isEmpty())
                            .filter(endpoint -> pages.in(language).sayIfKnown("deed." + endpoint.name()) == null)
                            .map(Endpoint::name))
                    .isEmpty();
        }
    }

    private Class<?> thingOf(Screen screen, @Nullable String part) {
        String endpoint = Objects.requireNonNull(screen.show() == null ? screen.list() : screen.show());
        Class<?> shown = entryOf(endpoints.named(endpoint).handler().getMethod().getGenericReturnType());
        return part == null ? shown : entryOf(genericTypeOf(shown, part));
    }

    private static Class<?> typeOf(Class<?> thing, String name) {
        return component(thing, name).getType();
    }

    private static Type genericTypeOf(Class<?> thing, String name) {
        return component(thing, name).getGenericType();
    }

    private static RecordComponent component(Class<?> thing, String name) {
        return Arrays.stream(thing.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(thing + " has no " + name));
    }

    /** What is inside of an answer, a page of a list, or a record around one list. */
    private static Class<?> entryOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return entryOf(parameterized.getActualTypeArguments()[0]);
        }
        Class<?> shown = (Class<?>) type;
        List<RecordComponent> lists = Arrays.stream(shown.getRecordComponents())
                .filter(component -> component.getType() == List.class)
                .toList();
        boolean around = Arrays.stream(shown.getRecordComponents())
                .allMatch(component ->
                        component.getType() == List.class || component.getType() == java.time.LocalDate.class);
        return around && !lists.isEmpty() ? entryOf(lists.getFirst().getGenericType()) : shown;
    }
}
