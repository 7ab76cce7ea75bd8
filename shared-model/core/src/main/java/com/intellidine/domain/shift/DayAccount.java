package com.intellidine.domain.shift;

import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What a day brought, at all terminals or at one.
///
/// @param tenders money that was taken for bills under the day, less what was given back, by tender
/// @param settled money that paid accounts (khata) under the day: it was sold before, and put on account then
/// @param credit what was put on account instead of being paid, less what was given back to it; no money yet
/// @param late money that was taken under earlier days and had not been known to their Z
/// @param tips of all this money
/// @param refunds what was given back; the other figures are without it
/// @param noDrawer the cash of all this that was taken at a till without an open shift: nobody counts it
/// @param papers what was billed, whatever was paid of it
public record DayAccount(
        List<Sum> tenders,
        List<Sum> settled,
        Money credit,
        List<Late> late,
        Money tips,
        List<Sum> refunds,
        Money noDrawer,
        PaperSums papers) {
    public record Sum(Tender tender, Money amount) {}

    /// "late from day D"
    public record Late(LocalDate day, Money amount) {}

    public DayAccount {
        tenders = List.copyOf(tenders);
        settled = List.copyOf(settled);
        late = List.copyOf(late);
        refunds = List.copyOf(refunds);
    }

    static DayAccount of(LocalDate day, Collection<DayMoney> money, Collection<DayPaper> papers) {
        return new DayAccount(
                tenders(money, each -> !each.settles() && each.day().equals(day)),
                tenders(money, each -> each.settles() && each.day().equals(day)),
                sum(money, DayMoney::credit),
                late(day, money),
                Money.sum(money.stream()
                        .filter(each -> !each.credit())
                        .map(DayMoney::tip)
                        .toList()),
                negated(tenders(money, each -> each.amount().isNegative())),
                sum(money, each -> each.tender() == Tender.CASH && each.shift() == null),
                PaperSums.of(papers));
    }

    /// All money of it.
    public Money total() {
        return Money.sum(tenders.stream().map(Sum::amount).toList())
                .plus(Money.sum(settled.stream().map(Sum::amount).toList()))
                .plus(Money.sum(late.stream().map(Late::amount).toList()));
    }

    static Money sum(Collection<DayMoney> money, Predicate<DayMoney> which) {
        return Money.sum(money.stream().filter(which).map(DayMoney::amount).toList());
    }

    private static List<Sum> negated(List<Sum> sums) {
        return sums.stream()
                .map(sum -> new Sum(sum.tender(), sum.amount().negate()))
                .toList();
    }

    private static List<Sum> tenders(Collection<DayMoney> money, Predicate<DayMoney> which) {
        return Arrays.stream(Tender.values())
                .filter(tender -> tender != Tender.CREDIT)
                .map(tender -> new Sum(tender, sum(money, each -> each.tender() == tender && which.test(each))))
                .toList();
    }

    private static List<Late> late(LocalDate day, Collection<DayMoney> money) {
        Map<LocalDate, Money> byDay = new TreeMap<>();
        money.stream()
                .filter(each -> each.day().isBefore(day) && !each.credit())
                .forEach(each -> byDay.merge(each.day(), each.amount(), Money::plus));
        return byDay.entrySet().stream()
                .map(entry -> new Late(entry.getKey(), entry.getValue()))
                .toList();
    }
}
