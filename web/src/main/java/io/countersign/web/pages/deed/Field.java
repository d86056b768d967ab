package io.countersign.web.pages.deed;

import io.countersign.account.CustomerAccountId;
import io.countersign.identity.Id;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.project.ProjectId;
import io.countersign.web.shape.Amount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks for.
 *
 * @param name within what surrounds it, such as {@code quantity}
 * @param kind how it is entered
 * @param needed whether the form cannot be sent without it
 * @param lengthMax in characters; of a list: in entries
 * @param least the smallest number
 * @param most the largest number
 * @param choices what may be chosen
 * @param parts of what each entry of a list, or a group, consists
 */
public record Field(
        String name,
        Kind kind,
        boolean needed,
        int lengthMax,
        @Nullable Long least,
        @Nullable Long most,
        List<Enum<?>> choices,
        List<Field> parts) {

    private static final int LONG_FROM = 300;
    private static final int TEXT_MAX = 200;
    private static final int LIST_MAX = 100;

    /** Names of texts that call somebody of the staff. */
    private static final Set<String> PEOPLE = Set.of("salesperson", "owner");

    /** What can be looked for while it is typed. */
    private static final Map<Class<?>, Kind> FOUND = Map.of(
            CustomerAccountId.class, Kind.CUSTOMER,
            OrderId.class, Kind.ORDER,
            ProjectId.class, Kind.PROJECT,
            PersonId.class, Kind.PERSON);

    /** How something is entered. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        SECRET,
        NUMBER,
        DECIMAL,
        DAY,
        MOMENT,
        MONTH,
        TRUTH,
        CHOICE,
        CHOICES,
        WORDS,
        NUMBERS,
        CUSTOMER,
        ORDER,
        PROJECT,
        PERSON,
        GROUP,
        LIST
    }

    /** What the fields of a record are asked with, in its order. */
    public static List<Field> of(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents()).map(Field::of).toList();
    }

    /** Whether it is one of several things that belong together. */
    public boolean isNested() {
        return kind == Kind.GROUP || kind == Kind.LIST;
    }

    private static Field of(RecordComponent component) {
        boolean needed = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Class<?> type = component.getType();
        if (type == List.class && component.getGenericType() instanceof ParameterizedType list) {
            return list(component.getName(), (Class<?>) list.getActualTypeArguments()[0], needed, component);
        }
        if (isGroup(type)) {
            return new Field(component.getName(), Kind.GROUP, needed, 1, null, null, List.of(), of(type));
        }
        Size size = component.getAccessor().getAnnotation(Size.class);
        Min min = component.getAccessor().getAnnotation(Min.class);
        Max max = component.getAccessor().getAnnotation(Max.class);
        int lengthMax = size == null ? TEXT_MAX : size.max();
        return new Field(
                component.getName(),
                kind(component.getName(), type, lengthMax),
                needed && type != boolean.class,
                lengthMax,
                min == null ? null : min.value(),
                max == null ? null : max.value(),
                choices(type),
                List.of());
    }

    private static Field list(String name, Class<?> type, boolean needed, RecordComponent component) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        int entriesMax = size == null ? LIST_MAX : size.max();
        Kind kind = type.isEnum()
                ? Kind.CHOICES
                : isGroup(type) ? Kind.LIST : type == Integer.class ? Kind.NUMBERS : Kind.WORDS;
        return new Field(
                name,
                kind,
                needed && (size == null || size.min() > 0),
                entriesMax,
                null,
                null,
                choices(type),
                kind == Kind.LIST ? of(type) : List.of());
    }

    private static Kind kind(String name, Class<?> type, int lengthMax) {
        if (FOUND.containsKey(type)) {
            return FOUND.get(type);
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.TRUTH;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Kind.NUMBER;
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        if (type == Instant.class) {
            return Kind.MOMENT;
        }
        if (type == Amount.class || type == Quantity.class || type == UnitPrice.class) {
            return Kind.DECIMAL;
        }
        if (type == String.class && PEOPLE.contains(name)) {
            return Kind.PERSON;
        }
        if (type == String.class && name.equals("month")) {
            return Kind.MONTH;
        }
        return lengthMax >= LONG_FROM ? Kind.LONG_TEXT : Kind.TEXT;
    }

    private static List<Enum<?>> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.<Object>stream(type.getEnumConstants())
                        .<Enum<?>>map(Enum.class::cast)
                        .toList()
                : List.of();
    }

    /** Whether it is a record of our requests, and not one value that is written as a text. */
    private static boolean isGroup(Class<?> type) {
        return type.isRecord()
                && !Id.class.isAssignableFrom(type)
                && type.getPackageName().startsWith("io.countersign.web.")
                && type != Amount.class;
    }
}
