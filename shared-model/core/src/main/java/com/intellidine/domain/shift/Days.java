package com.intellidine.domain.shift;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.shift.DayCommand.CloseDay;
import com.intellidine.domain.shift.DayCommand.OpenDay;
import com.intellidine.domain.shift.DayCommand.TakeDayBack;
import com.intellidine.domain.shift.DayEvent.DayClosed;
import com.intellidine.domain.shift.DayEvent.DayOpened;
import com.intellidine.domain.shift.DayEvent.DayTakenBack;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides how business days begin and end. Pure, total and deterministic; [DayFold] is its other half.
public final class Days {
    private Days() {}

    /// The business day that money belongs to which is taken now: the one that is open, else that of the clock, but
    /// none before the latest that is known and not beyond tomorrow.
    ///
    /// @param days null when there are none
    /// @param wall date and time in the restaurant
    /// @param ends until when the night belongs to the day before
    public static LocalDate at(@Nullable BusinessDays days, LocalDateTime wall, LocalTime ends) {
        LocalDate today = dayOf(wall, ends);
        if (days == null) {
            return today;
        }
        return days.latest(today)
                .filter(latest -> days.open().contains(latest) || latest.isAfter(today))
                .orElse(today);
    }

    /// The business day of the clock alone.
    static LocalDate dayOf(LocalDateTime wall, LocalTime ends) {
        return wall.toLocalTime().isBefore(ends) ? wall.toLocalDate().minusDays(1) : wall.toLocalDate();
    }

    /// @param days as all facts known here leave them, null when there are none
    public static Decision<DayEvent> decide(@Nullable BusinessDays days, DayCommand command) {
        BusinessDays known = days != null ? days : BusinessDays.NONE;
        return Times.checked(
                switch (command) {
                    case OpenDay open -> open(known, open);
                    case TakeDayBack back -> takeBack(known, back);
                    case CloseDay close -> close(known, close);
                });
    }

    private static Decision<DayEvent> takeBack(BusinessDays days, TakeDayBack back) {
        if (!days.open().contains(back.day())) {
            return refuse(new ShiftRefusal.DayNotOpen(back.day()));
        }
        return back.approval().saysWhy()
                ? accept(new DayTakenBack(back.tenant(), back.day(), back.approval(), back.stamp()))
                : refuse(new ShiftRefusal.ReasonMissing());
    }

    private static Decision<DayEvent> close(BusinessDays days, CloseDay close) {
        if (!days.open().contains(close.day())) {
            return refuse(new ShiftRefusal.DayNotOpen(close.day()));
        }
        int last = ZNumber.last(close.device(), days.zs());
        if (last == ZNumber.NUMBER_MAX) {
            return refuse(new ShiftRefusal.NumbersUsedUp());
        }
        List<OrderId> open = close.open().stream().distinct().toList();
        return open.size() > Limits.ORDERS_CARRIED_MAX
                ? refuse(new ShiftRefusal.TooManyOpen())
                : accept(new DayClosed(
                        close.tenant(),
                        new ZNumber(close.device(), last + 1),
                        close.day(),
                        close.covers(),
                        open,
                        close.stamp()));
    }

    /// The day may be that of tomorrow: a restaurant that opens at midnight sells under the new date a little early.
    private static Decision<DayEvent> open(BusinessDays days, OpenDay open) {
        if (!Times.isDay(open.day())) {
            return refuse(new ShiftRefusal.DayTooFarAhead());
        }
        Optional<LocalDate> latest =
                days.latest(open.today()).filter(day -> !open.day().isAfter(day));
        if (latest.isPresent()) {
            return refuse(new ShiftRefusal.DayNotAfter(latest.get()));
        }
        return open.day().toEpochDay() > open.today().toEpochDay() + 1
                ? refuse(new ShiftRefusal.DayTooFarAhead())
                : accept(new DayOpened(open.tenant(), open.day(), open.stamp()));
    }

    private static Decision<DayEvent> accept(DayEvent event) {
        return new Decision.Accepted<>(event);
    }

    private static Decision<DayEvent> refuse(ShiftRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
