package io.countersign.store.axonserver;

import io.countersign.identity.Id;
import io.countersign.people.PersonId;
import io.countersign.report.ReportQuestion;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of records, made by trying: what a record refuses is tried otherwise, always in the same order. Each comes once with
 * everything and once without what may be absent.
 */
final class Samples {

    private static final int TRIES = 200;
    private static final int TRIES_OF_PARTS = 60;
    private static final int DEPTH_MAX = 12;
    private static final List<String> TEXTS = List.of(
            "C001",
            "p-1",
            "KEY",
            "2026-W40",
            "2026-10",
            "2026-Q4",
            "2026",
            "1.00",
            "SKU-1",
            "account-C001",
            "C001/2026-10-01",
            "receivables",
            "a sentence, 一句话",
            "CNY",
            "0190c2b4-7e6a-7c3a-9e1b-2f4d5a6b7c8d",
            "12",
            "HQ",
            "receivables/7",
            "p-1@2026-10-01",
            "p-1/2026-10-01",
            "OUR-BANK/2026-1",
            "STATEMENT-1/M-1",
            "a".repeat(64),
            "A1",
            "company",
            "2026-10-01");
    private static final List<Long> NUMBERS = List.of(1L, 100L, 2L, 0L, 12L, 7_000L, -1L);

    private final Random random;
    private final boolean whole;

    private Samples(long seed, boolean whole) {
        this.random = new Random(seed);
        this.whole = whole;
    }

    static List<Object> of(Class<?> type) {
        return List.of(made(type, true), made(type, false));
    }

    private static Object made(Class<?> type, boolean whole) {
        Throwable last = null;
        for (int seed = 0; seed < TRIES; seed++) {
            try {
                return new Samples(seed, whole).record(type, 0);
            } catch (NotMade e) {
                last = e;
            }
        }
        throw new IllegalStateException("no " + type.getName() + " could be made", last);
    }

    private Object record(Class<?> type, int depth) {
        for (int tries = 1; ; tries++) {
            try {
                return recordAtFirst(type, depth);
            } catch (NotMade e) {
                if (tries == TRIES_OF_PARTS) {
                    throw e;
                }
            }
        }
    }

    private Object recordAtFirst(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> mayBeAbsent(component.getAnnotatedType(), component) && !whole
                        ? null
                        : value(component.getGenericType(), depth + 1))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new NotMade(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean mayBeAbsent(AnnotatedType type, AnnotatedElement component) {
        return type.isAnnotationPresent(Nullable.class) || component.isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object value(Type type, int depth) {
        if (type instanceof ParameterizedType several) {
            return collection(several, depth);
        }
        Class<?> kind = (Class<?>) type;
        if (kind == String.class) {
            return pick(TEXTS);
        } else if (kind == long.class || kind == Long.class) {
            return pick(NUMBERS);
        } else if (kind == int.class || kind == Integer.class) {
            return Math.toIntExact(pick(NUMBERS));
        } else if (kind == boolean.class || kind == Boolean.class) {
            return random.nextBoolean();
        } else if (kind == Instant.class) {
            return Instant.parse("2026-10-05T08:00:00.123Z").plusSeconds(random.nextInt(100_000));
        } else if (kind == LocalDate.class) {
            return LocalDate.of(2026, 10, 1).plusDays(random.nextInt(60));
        } else if (kind == Currency.class) {
            return Currency.getInstance("CNY");
        } else if (kind.isEnum()) {
            return pick(Arrays.asList(kind.getEnumConstants()));
        } else if (kind == ReportQuestion.class) {
            return record(pick(WireSerializer.REPORT_QUESTIONS), depth);
        } else if (kind == Id.class) {
            return new PersonId("p-1");
        } else if (kind.isSealed()) {
            return record(pick(Arrays.asList(kind.getPermittedSubclasses())), depth);
        } else if (kind.isRecord()) {
            return record(kind, depth);
        }
        return byFactory(kind);
    }

    private static Object byFactory(Class<?> kind) {
        for (String name : List.of("parse", "of")) {
            for (String text : TEXTS) {
                try {
                    return kind.getMethod(name, CharSequence.class).invoke(null, text);
                } catch (ReflectiveOperationException e) {
                    // another one
                }
                try {
                    return kind.getMethod(name, String.class).invoke(null, text);
                } catch (ReflectiveOperationException e) {
                    // another one
                }
            }
        }
        throw new IllegalStateException("nobody knows how to make a " + kind.getName());
    }

    private Object collection(ParameterizedType type, int depth) {
        Class<?> kind = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        int size = depth > DEPTH_MAX ? 0 : whole ? 1 + random.nextInt(2) : random.nextInt(2);
        if (kind == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(of[0], depth + 1), value(of[1], depth + 1));
            }
            return map;
        }
        Set<Object> set = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            set.add(value(of[0], depth + 1));
        }
        return kind == Set.class ? set : List.copyOf(set);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static final class NotMade extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotMade(Throwable cause) {
            super(cause);
        }
    }
}
