package com.intellidine.domain.shift;

import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.ZReport.Sum;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a till stands, at any time.
///
/// @param expected what should be in the drawer
/// @param over what was counted more than expected, less when negative; empty before the count
public record XReport(
        ShiftId shift,
        Money opening,
        List<Sum> tenders,
        Money drops,
        Money payOuts,
        Money payIns,
        Money expected,
        Optional<Money> over,
        long takings) {
    public XReport {
        tenders = List.copyOf(tenders);
    }

    public static XReport of(Shift shift) {
        return new XReport(
                shift.id(),
                shift.opening(),
                Arrays.stream(Tender.values())
                        .map(tender -> new Sum(tender, shift.of(tender)))
                        .toList(),
                shift.moved(CashMove.DROP),
                shift.moved(CashMove.PAY_OUT),
                shift.moved(CashMove.PAY_IN),
                shift.expected(),
                shift.over(),
                shift.takings().size());
    }
}
