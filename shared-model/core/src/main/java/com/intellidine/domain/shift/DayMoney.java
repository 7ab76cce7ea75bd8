package com.intellidine.domain.shift;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Money as a Z sees it.
///
/// @param day the business day under which it was taken
/// @param amount taken, or given back when negative
public record DayMoney(Fact.Id id, LocalDate day, Tender tender, Money amount) {
    /// @param zone of the restaurant
    public static Optional<DayMoney> of(Fact fact, ZoneId zone) {
        if (!(fact.event() instanceof MoneyMoved money)) {
            return Optional.empty();
        }
        LocalDate said = money.day();
        LocalDate day = said != null ? said : LocalDate.ofInstant(money.stamp().at(), zone);
        return Optional.of(new DayMoney(fact.id(), day, money.tender(), money.moved()));
    }
}
