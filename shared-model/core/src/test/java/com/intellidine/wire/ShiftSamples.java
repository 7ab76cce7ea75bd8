package com.intellidine.wire;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.shift.CashMove;
import com.intellidine.domain.shift.DayEvent.DayClosed;
import com.intellidine.domain.shift.DayEvent.DayOpened;
import com.intellidine.domain.shift.DayEvent.DayTakenBack;
import com.intellidine.domain.shift.ShiftEvent.CashMoved;
import com.intellidine.domain.shift.ShiftEvent.DifferenceAccepted;
import com.intellidine.domain.shift.ShiftEvent.ShiftClosed;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import com.intellidine.domain.shift.ZNumber;
import com.intellidine.sync.EventHash;
import com.intellidine.testing.Some;
import java.util.List;
import java.util.Map;

/// One event of every type of tills and business days, with every field filled.
final class ShiftSamples {
    private static final ShiftId SHIFT = new ShiftId(Some.id(80));

    private ShiftSamples() {}

    static List<Event> all() {
        Known known = Known.of(Map.of(
                Some.id(0x500),
                new Known.Last(41, EventHash.of("one head").hex()),
                Some.id(0x501),
                new Known.Last(7, EventHash.of("another head").hex())));
        return List.of(
                new ShiftOpened(SHIFT, Some.A, Money.rupees(2_000), Samples.STAMP),
                new CashMoved(
                        SHIFT,
                        Some.id(81),
                        CashMove.PAY_OUT,
                        Money.rupees(350),
                        new Approval(Some.ASHA, "Milk"),
                        Samples.STAMP),
                new ShiftClosed(
                        SHIFT,
                        Money.rupees(9_150),
                        known,
                        new Approval(Some.ASHA, "the cashier went home"),
                        Samples.STAMP),
                new DifferenceAccepted(SHIFT, Money.rupees(-50), Some.APPROVAL, Samples.STAMP),
                new DayOpened(Some.TENANT, Some.DAY, Samples.STAMP),
                new DayTakenBack(Some.TENANT, Some.DAY, Some.APPROVAL, Samples.STAMP),
                new DayClosed(
                        Some.TENANT,
                        new ZNumber(Some.A, 7),
                        Some.DAY,
                        known,
                        List.of(Some.order(10), Some.order(11)),
                        Samples.STAMP));
    }
}
