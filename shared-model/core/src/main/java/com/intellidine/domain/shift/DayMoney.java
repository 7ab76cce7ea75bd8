package com.intellidine.domain.shift;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money as a Z sees it.
///
/// @param movement what moved: facts that name the same one tell of the same money
/// @param day the business day under which it was taken
/// @param amount taken, or given back when negative
/// @param tip of the amount what came on top of a bill
/// @param settles an account (khata), so that it is not from a sale of this day
/// @param shift at whose drawer; null at none
public record DayMoney(
        Fact.Id id,
        UUID movement,
        LocalDate day,
        Tender tender,
        Money amount,
        Money tip,
        boolean settles,
        @Nullable ShiftId shift)
        implements OnDay<DayMoney> {
    /// @param zone of the restaurant
    /// @param ends until when the night belongs to the day before
    public static Optional<DayMoney> of(Fact fact, ZoneId zone, LocalTime ends) {
        if (!(fact.event() instanceof MoneyMoved money)) {
            return Optional.empty();
        }
        LocalDate said = money.day();
        LocalDate day = said != null
                ? said
                : Days.dayOf(LocalDateTime.ofInstant(money.stamp().at(), zone), ends);
        return Optional.of(new DayMoney(
                fact.id(),
                money.movement(),
                day,
                money.tender(),
                money.moved(),
                money.tip(),
                money.settles(),
                money.shift()));
    }

    /// What was put on account, and nobody has yet.
    boolean credit() {
        return tender == Tender.CREDIT;
    }

    @Override
    public Object key() {
        return movement;
    }

    @Override
    public DayMoney on(LocalDate other) {
        return new DayMoney(id, movement, other, tender, amount, tip, settles, shift);
    }
}
