package io.countersign.web.pages;

import io.countersign.web.shape.Moments;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the address of a page asks for. Reading never fails: what makes no sense is remembered as a mistake, to be shown
 * to the person beside the field it belongs to.
 */
public final class Parameters {

    private final MultiValueMap<String, String> given;
    private final ZoneId zone;
    private final Set<Mistake> mistakes = new LinkedHashSet<>();

    /** @param zone in which moments without a zone are meant */
    public Parameters(MultiValueMap<String, String> given, ZoneId zone) {
        this.given = given;
        this.zone = zone;
    }

    /** The parameter without spaces around it, or nothing when it is blank. */
    public @Nullable String text(String name) {
        List<String> texts = texts(name);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** All that is given by this name. */
    public List<String> texts(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty() && isReadable(name, value))
                .toList();
    }

    /** The parameter as something else, which its reader refuses with an {@link IllegalArgumentException}. */
    public <T> @Nullable T read(String name, Function<String, T> reader) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            mistakes.add(new Mistake(name, text));
            return null;
        }
    }

    /** A whole number that is not negative. */
    public @Nullable Long count(String name) {
        return read(name, text -> {
            long number = Long.parseLong(text);
            if (number < 0) {
                throw new IllegalArgumentException("negative");
            }
            return number;
        });
    }

    /** The two times. A moment may leave its zone out, and its time, which then is the end of that day. */
    public AsOf asOf() {
        return new AsOf(read("asOf", LocalDate::parse), read("knownAt", text -> Moments.read(text, zone)));
    }

    /** All that made no sense so far. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private boolean isReadable(String name, String value) {
        if (value.chars().noneMatch(Character::isISOControl)) {
            return true;
        }
        mistakes.add(new Mistake(name, value.replaceAll("\\p{Cntrl}", "�")));
        return false;
    }

    /**
     * A parameter that makes no sense.
     *
     * @param field its name
     * @param given what was given for it
     */
    public record Mistake(String field, String given) {}
}
