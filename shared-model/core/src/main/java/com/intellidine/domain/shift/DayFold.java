package com.intellidine.domain.shift;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.shift.BusinessDays.Z;
import com.intellidine.domain.shift.DayEvent.DayClosed;
import com.intellidine.domain.shift.DayEvent.DayOpened;
import com.intellidine.domain.shift.DayEvent.DayTakenBack;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Folds how business days begin and end. A Z that was drawn up stands, whatever was said apart from it.
public final class DayFold {
    private DayFold() {}

    /// @param id of the fact
    public static BusinessDays apply(@Nullable BusinessDays state, DayEvent event, Fact.Id id) {
        BusinessDays before = state != null ? state : BusinessDays.NONE;
        return switch (event) {
            case DayOpened opened ->
                before.isClosed(opened.day())
                        ? before
                        : new BusinessDays(
                                with(before.open(), opened.day()),
                                without(before.takenBack(), opened.day()),
                                before.zs());
            case DayTakenBack back ->
                new BusinessDays(without(before.open(), back.day()), with(before.takenBack(), back.day()), before.zs());
            case DayClosed closed -> closed(before, closed, id);
        };
    }

    private static BusinessDays closed(BusinessDays before, DayClosed closed, Fact.Id id) {
        Z z = new Z(
                id,
                closed.number(),
                closed.day(),
                closed.covers(),
                closed.carried(),
                before.takenBack(),
                closed.stamp());
        boolean known = before.zs().stream().anyMatch(each -> each.id().equals(id));
        return known
                ? before
                : new BusinessDays(
                        without(before.open(), closed.day()),
                        before.takenBack(),
                        Stream.concat(before.zs().stream(), Stream.of(z)).toList());
    }

    private static List<LocalDate> with(List<LocalDate> days, LocalDate day) {
        return Stream.concat(days.stream(), Stream.of(day)).distinct().sorted().toList();
    }

    private static List<LocalDate> without(List<LocalDate> days, LocalDate day) {
        return days.stream().filter(each -> !each.equals(day)).toList();
    }
}
