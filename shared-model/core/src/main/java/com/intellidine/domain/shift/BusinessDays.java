package com.intellidine.domain.shift;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The business days of a restaurant, as their facts leave them.
///
/// @param open those that were opened, and neither taken back nor closed, ascending
/// @param takenBack those that were taken back, and not opened again since
/// @param zs all that were drawn up, in fold order; on a day that was closed twice apart there are two
public record BusinessDays(List<LocalDate> open, List<LocalDate> takenBack, List<Z> zs) implements Aggregate {
    static final BusinessDays NONE = new BusinessDays(List.of(), List.of(), List.of());

    /// @param id of the fact, by which a later Z knows whether it was seen
    /// @param carried orders that were open then
    /// @param takenBack days that had been opened by mistake: money taken under them is this day's
    public record Z(
            Fact.Id id,
            ZNumber number,
            LocalDate day,
            Known covers,
            List<OrderId> carried,
            List<LocalDate> takenBack,
            Stamp stamp) {
        public Z {
            carried = List.copyOf(carried);
            takenBack = List.copyOf(takenBack);
        }
    }

    public BusinessDays {
        open = List.copyOf(open);
        takenBack = List.copyOf(takenBack);
        zs = List.copyOf(zs);
    }

    /// The latest day that was opened or closed: no device goes below it. What lies beyond tomorrow came of a wrong
    /// clock, and binds nobody.
    public Optional<LocalDate> latest(LocalDate today) {
        return java.util.stream.Stream.concat(open.stream(), zs.stream().map(Z::day))
                .filter(day -> day.toEpochDay() <= today.toEpochDay() + 1)
                .max(Comparator.naturalOrder());
    }

    /// The day that money belongs to now: the latest that is known, while it is open. A day before it that somebody
    /// forgot to close is over all the same.
    public Optional<LocalDate> current(LocalDate today) {
        return latest(today).filter(open::contains);
    }

    public boolean isClosed(LocalDate day) {
        return zs.stream().anyMatch(z -> z.day().equals(day));
    }
}
