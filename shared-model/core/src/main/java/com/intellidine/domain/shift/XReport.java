package com.intellidine.domain.shift;

import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.DayAccount.Sum;
import com.intellidine.domain.shift.Shift.Taking;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How a till stands, at any time.
///
/// @param tenders money that was taken for bills, by tender
/// @param settled money that paid accounts (khata), by tender
/// @param credit what was put on account; no money yet
/// @param tips of all this money
/// @param refunds what was given back; the other figures are without it
/// @param noSales how often the drawer was opened without a sale
/// @param expected what should be in the drawer
/// @param over what was counted more than expected, less when negative; empty before the count
/// @param lateCash what of it was not known where the drawer was counted
/// @param recounts what others found who closed the same shift apart: the manager asks which is right
public record XReport(
        ShiftId shift,
        Money opening,
        List<Sum> tenders,
        List<Sum> settled,
        Money credit,
        Money tips,
        List<Sum> refunds,
        Money drops,
        Money payOuts,
        Money payIns,
        int noSales,
        Money expected,
        Optional<Money> over,
        Money lateCash,
        List<Money> recounts,
        long takings) {
    public XReport {
        tenders = List.copyOf(tenders);
        settled = List.copyOf(settled);
        refunds = List.copyOf(refunds);
        recounts = List.copyOf(recounts);
    }

    public static XReport of(Shift shift) {
        return new XReport(
                shift.id(),
                shift.opening(),
                sums(shift, taking -> !taking.settles()),
                sums(shift, Taking::settles),
                shift.of(Tender.CREDIT),
                Money.sum(shift.takings().stream()
                        .filter(taking -> taking.tender() != Tender.CREDIT)
                        .map(Taking::tip)
                        .toList()),
                sums(shift, taking -> taking.amount().isNegative()).stream()
                        .map(sum -> new Sum(sum.tender(), sum.amount().negate()))
                        .toList(),
                shift.moved(CashMove.DROP),
                shift.moved(CashMove.PAY_OUT),
                shift.moved(CashMove.PAY_IN),
                shift.times(CashMove.NO_SALE),
                shift.expected(),
                shift.over(),
                shift.lateCash(),
                shift.counts().stream().skip(1).map(Shift.Count::found).toList(),
                shift.takings().size());
    }

    private static List<Sum> sums(Shift shift, Predicate<Taking> which) {
        return Arrays.stream(Tender.values())
                .filter(tender -> tender != Tender.CREDIT)
                .map(tender -> new Sum(tender, shift.sum(taking -> taking.tender() == tender && which.test(taking))))
                .toList();
    }
}
