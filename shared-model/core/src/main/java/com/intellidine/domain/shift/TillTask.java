package com.intellidine.domain.shift;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a manager has to look at on the tills, derived from facts that all stand.
public sealed interface TillTask {
    /// Shifts that were opened apart at one till: one drawer, and nobody knows whose. It is gone once all but one are
    /// counted.
    record OpenTwice(DeviceCode till, List<ShiftId> shifts) implements TillTask {
        public OpenTwice {
            shifts = List.copyOf(shifts);
        }
    }

    /// A shift was closed on two devices apart, and they found different cash. It stays in the shift's history.
    ///
    /// @param held the count that holds
    /// @param other what the other found
    record CountedTwice(ShiftId shift, Money held, Money other) implements TillTask {}

    /// The drawer held more than it should, or less when negative, and nobody has accepted that yet. It comes back when
    /// more cash becomes known.
    record Difference(ShiftId shift, Money over) implements TillTask {}

    /// Two tills saw apart that one payment came, and it stands on the X of both; the Z has it once. Never cash, which
    /// lies in one drawer.
    ///
    /// @param amount of the payment
    record OnTwoTills(UUID movement, Money amount, List<ShiftId> shifts) implements TillTask {
        public OnTwoTills {
            shifts = List.copyOf(shifts);
        }

        private OnTwoTills and(OnTwoTills other) {
            return new OnTwoTills(
                    movement,
                    amount,
                    Stream.concat(shifts.stream(), other.shifts.stream()).toList());
        }
    }

    static List<TillTask> of(Collection<Shift> shifts) {
        List<TillTask> tasks = new ArrayList<>();
        shifts.stream()
                .flatMap(shift -> java.util.Optional.ofNullable(shift.till()).stream())
                .collect(Collectors.toMap(DeviceCode::value, till -> till, (one, other) -> one, TreeMap::new))
                .values()
                .forEach(till -> {
                    List<Shift> open = Shifts.openAt(shifts, till);
                    if (open.size() > 1) {
                        tasks.add(
                                new OpenTwice(till, open.stream().map(Shift::id).toList()));
                    }
                });
        shifts.stream()
                .sorted(Comparator.comparing((Shift shift) -> shift.id().value()))
                .forEach(shift -> {
                    shift.counts().stream()
                            .skip(1)
                            .filter(count -> !count.found()
                                    .equals(shift.counts().getFirst().found()))
                            .forEach(count -> tasks.add(new CountedTwice(
                                    shift.id(), shift.counts().getFirst().found(), count.found())));
                    shift.unexplained().ifPresent(over -> tasks.add(new Difference(shift.id(), over)));
                });
        tasks.addAll(onTwoTills(shifts));
        return tasks;
    }

    private static List<OnTwoTills> onTwoTills(Collection<Shift> shifts) {
        Map<UUID, OnTwoTills> taken = new TreeMap<>();
        shifts.stream()
                .sorted(Comparator.comparing((Shift shift) -> shift.id().value()))
                .forEach(shift -> shift.takings()
                        .forEach(taking -> taken.merge(
                                taking.movement(),
                                new OnTwoTills(taking.movement(), taking.amount(), List.of(shift.id())),
                                OnTwoTills::and)));
        return taken.values().stream().filter(task -> task.shifts().size() > 1).toList();
    }
}
