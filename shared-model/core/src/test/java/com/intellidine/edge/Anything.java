package com.intellidine.edge;

import com.intellidine.domain.money.Money;
import com.intellidine.domain.smallsale.SmallSales;
import com.intellidine.testing.Some;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A hand that fills in any record, field by field: mostly with what people enter, at times with what nobody would.
/// Read from the records themselves, so that no field is forgotten.
final class Anything {
    private static final List<String> TEXTS = List.of(
            "Dal",
            "Paneer tikka",
            "kg",
            "g",
            "crate",
            "BC",
            "12",
            "",
            "kitchen",
            "sent back",
            "0123456789abcdef",
            "29ABCDE1234F1ZW",
            "12345678901234",
            "asha@example.com",
            "asha",
            "996331",
            "UTR 7",
            "YmFzZTY0",
            "डाल");
    private static final List<String> HOSTILE_TEXTS =
            List.of("\u001b@", "x".repeat(5_000), "\ud83d", "a\u0000b", "line\nline\r", "ab\u202ec", "\u0085", " ");
    private static final List<String> COUNTS =
            List.of("1", "2", "0.5", "12", "100", "0", "-1", "0.00000001", "1e30", "999999999", "1e-400", "-0.001");
    private static final List<String> TIMES = List.of(
            "2026-11-22T06:30:00Z",
            "2026-11-22T19:00:00Z",
            "2028-02-29T12:00:00Z",
            "2026-03-31T18:29:59Z",
            "+12000-01-01T00:00:00Z",
            "-0044-03-15T12:00:00Z");
    private static final List<String> DAYS =
            List.of("2026-11-22", "2026-11-23", "2028-02-29", "2026-03-31", "+12000-01-01", "-0044-03-15");
    private static final long[] PAISE = {0, 1, 9_900, 10_000, 123_45, -1, 1_000_000_00L, Long.MAX_VALUE, Long.MIN_VALUE
    };
    private static final int[] NUMBERS = {
        0, 1, 2, 3, 4, 10, 500, 10_000, -1, 1_000_001, Integer.MAX_VALUE, Integer.MIN_VALUE
    };
    private static final int TRIES_MAX = 200;

    /// What people enter where the field is called so.
    private static final Map<String, List<?>> USUAL = Map.ofEntries(
            Map.entry("gstin", List.of("29ABCDE1234F1ZW", "")),
            Map.entry("stateCode", List.of("29", "")),
            Map.entry("fssai", List.of("12345678901234")),
            Map.entry("upiAddress", List.of("asha@bank", "")),
            Map.entry("username", List.of("asha", "ravi", "meena", "joy")),
            Map.entry("email", List.of("asha@example.com", "")),
            Map.entry("pinVerifier", List.of("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaA")),
            Map.entry("hsn", List.of("996331", "")),
            Map.entry("code", List.of("BC", "DM", "PT", "")),
            Map.entry("phoneIndex", List.of("0123456789abcdef", "00112233445566778899")),
            Map.entry("text", List.of("YmFzZTY0")),
            Map.entry("hash", List.of("0".repeat(64), "ab".repeat(32))),
            Map.entry("unit", List.of("kg", "g", "piece")),
            Map.entry("count", List.of(BigDecimal.ONE, new BigDecimal("0.5"))),
            Map.entry("minutes", List.of(60, 90)),
            Map.entry("covers", List.of(2, 4)),
            Map.entry(
                    "sales",
                    List.of(
                            new SmallSales(0, 7, 2, Money.rupees(100), List.of(), Money.ZERO, Money.rupees(100)),
                            new SmallSales(7, 90, 1, Money.rupees(50), List.of(), Money.ZERO, Money.rupees(50)))),
            Map.entry("time", List.of(Instant.parse("2026-11-22T19:00:00Z"))),
            Map.entry("at", List.of(Instant.parse("2026-11-22T06:30:00Z"))));

    private final RandomGenerator random;
    /// Of eight fields that may be absent, how many are.
    private final int sparse;

    /// How often something is as nobody would enter it: one in so many.
    private final int hostile;

    Anything(RandomGenerator random, int hostile) {
        this.random = random;
        this.hostile = hostile;
        this.sparse = random.nextInt(3, 9);
    }

    /// Any record of this type, or of one that it permits.
    ///
    /// @return empty where the types' own constructors refused every try
    <T> Optional<T> of(Class<T> type) {
        for (int i = 0; i < TRIES_MAX; i++) {
            try {
                return Optional.of(type.cast(value(type, type)));
            } catch (RefusedAtTheEdgeException again) {
                // Parsed at the edge: the value can't even be said.
            }
        }
        return Optional.empty();
    }

    private static final class RefusedAtTheEdgeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedAtTheEdgeException(Throwable cause) {
            super(cause);
        }
    }

    private boolean strange() {
        return random.nextInt(hostile) == 0;
    }

    private <T> T pick(List<T> some) {
        // The first ones are sensible.
        return some.get(strange() ? random.nextInt(some.size()) : random.nextInt((some.size() + 1) / 2));
    }

    private Object value(Class<?> raw, Type type) {
        if (raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (raw == Money.class) {
            return Money.paise(PAISE[strange() ? random.nextInt(PAISE.length) : random.nextInt(5)]);
        }
        if (raw.isRecord()) {
            return rebuilt(raw);
        }
        if (raw.isSealed() && raw.getName().startsWith("com.intellidine.")) {
            Class<?>[] permitted = raw.getPermittedSubclasses();
            Class<?> one = permitted[random.nextInt(permitted.length)];
            return value(one, one);
        }
        return plain(raw, type);
    }

    /// Mostly as its name asks for.
    private Object value(RecordComponent component) {
        @Nullable List<?> usual = USUAL.get(component.getName());
        Class<?> type = component.getType() == int.class ? Integer.class : component.getType();
        return usual != null && !strange() && type.isInstance(usual.getFirst())
                ? usual.get(random.nextInt(usual.size()))
                : value(component.getType(), component.getGenericType());
    }

    private Object plain(Class<?> raw, Type type) {
        try {
            return switch (raw.getSimpleName()) {
                case "String" -> strange() ? HOSTILE_TEXTS.get(random.nextInt(HOSTILE_TEXTS.size())) : text();
                // Few, so that commands meet what is there.
                case "UUID" -> random.nextInt(4) == 0 ? Some.id(random) : Some.id(random.nextInt(1, 4));
                case "int", "Integer" -> NUMBERS[strange() ? random.nextInt(NUMBERS.length) : random.nextInt(6)];
                case "long", "Long" -> strange() ? random.nextLong() : (long) random.nextInt(1, 5_000);
                case "boolean", "Boolean" -> random.nextBoolean();
                case "BigDecimal" -> new BigDecimal(pick(COUNTS));
                case "Instant" -> strange() ? edge() : Instant.parse(pick(TIMES));
                case "LocalDate" -> strange() ? LocalDate.MAX : LocalDate.parse(pick(DAYS));
                case "LocalTime" -> LocalTime.of(random.nextInt(24), 0, 0, strange() ? 1 : 0);
                case "LocalDateTime" -> LocalDateTime.of(2026, 11, 22, 12, 0);
                case "ZoneId" -> ZoneId.of(strange() ? "America/New_York" : "Asia/Kolkata");
                case "List" -> list(type);
                case "Set" -> new HashSet<>(list(type));
                case "Map", "SortedMap" -> map(type, raw != Map.class);
                default -> throw new IllegalStateException("nobody knows what a " + type + " is");
            };
        } catch (IllegalArgumentException e) {
            throw new RefusedAtTheEdgeException(e);
        }
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Instant edge() {
        return random.nextBoolean() ? Instant.MAX : Instant.MIN;
    }

    private List<Object> list(Type type) {
        Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
        int size = random.nextInt(hostile * hostile) == 0 ? 600 : random.nextInt(3);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value((Class<?>) element, element));
        }
        return list;
    }

    private Map<Object, Object> map(Type type, boolean sorted) {
        Type[] kinds = ((ParameterizedType) type).getActualTypeArguments();
        Map<Object, Object> map = sorted ? new TreeMap<>() : new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(value((Class<?>) kinds[0], kinds[0]), value((Class<?>) kinds[1], kinds[1]));
        }
        return map;
    }

    private Object rebuilt(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            boolean absent = isNullable(component, component.getAnnotatedType()) && random.nextInt(8) < sparse;
            values[i] = absent ? null : value(component);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof ArithmeticException) {
                throw new RefusedAtTheEdgeException(e.getCause());
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a " + type, e);
        }
    }

    private static boolean isNullable(AnnotatedElement component, AnnotatedType type) {
        return component.isAnnotationPresent(Nullable.class) || type.isAnnotationPresent(Nullable.class);
    }
}
