package com.intellidine.testing;

import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.Tab;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes one thing in a command impossible, somewhere deep in it: a name with control characters, a day in the year
/// 12,000, a number beyond all limits. Read from the records themselves, so that no field is forgotten.
public final class Hostile {
    private static final List<String> TEXTS =
            List.of("\u001b@", "x".repeat(5_000), "\ud83d", "a\u0000b", "line\nline\r", "ab\u202ec", "\u0085");
    private static final List<Instant> TIMES = List.of(
            Instant.parse("+12000-01-01T00:00:00Z"), Instant.parse("-0044-03-15T12:00:00Z"), Instant.MAX, Instant.MIN);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(12_000, 1, 1), LocalDate.of(-44, 3, 15), LocalDate.MAX, LocalDate.MIN);
    private static final List<Integer> NUMBERS = List.of(-1, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private final RandomGenerator random;
    private int left;

    public Hostile(RandomGenerator random) {
        this.random = random;
    }

    /// The command with one thing changed, or as it was where a type's own constructor refused that.
    public OrderCommand spoil(OrderCommand command) {
        left = random.nextInt(40);
        for (int i = 0; i < 40 && left >= 0; i++) {
            try {
                if (changed(command) instanceof OrderCommand spoilt && left < 0) {
                    return spoilt;
                }
            } catch (IllegalArgumentException atTheEdge) {
                return command;
            }
        }
        return command;
    }

    /// Counts down the leaves; the one at which nought is passed is replaced.
    private @Nullable Object changed(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Tab tab -> tab;
            case String text -> hit() ? pick(TEXTS) : text;
            case Instant at -> hit() ? pick(TIMES) : at;
            case LocalDate day -> hit() ? pick(DAYS) : day;
            case Integer number -> hit() ? pick(NUMBERS) : number;
            case Stamp stamp -> hit() ? new Stamp(stamp.actor(), pick(TIMES)) : stamp;
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(element -> copy.add(changed(element)));
                yield copy;
            }
            case Record parts -> rebuilt(parts);
            default -> value;
        };
    }

    private boolean hit() {
        return left-- == 0;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Object rebuilt(Record parts) {
        RecordComponent[] components = parts.getClass().getRecordComponents();
        try {
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = changed(components[i].getAccessor().invoke(parts));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return parts.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof ArithmeticException) {
                throw new IllegalArgumentException(e.getCause());
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't rebuild " + parts.getClass(), e);
        }
    }
}
