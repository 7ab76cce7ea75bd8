package com.intellidine.domain.shift;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.shift.Shift.Count;
import com.intellidine.domain.shift.Shift.Entry;
import com.intellidine.domain.shift.Shift.Explained;
import com.intellidine.domain.shift.Shift.Taking;
import com.intellidine.domain.shift.ShiftEvent.CashMoved;
import com.intellidine.domain.shift.ShiftEvent.DifferenceAccepted;
import com.intellidine.domain.shift.ShiftEvent.ShiftClosed;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import org.jspecify.annotations.Nullable;

/// Folds what happens at a till, and the payments that name it. Money always stands, also in a shift that was closed
/// apart from it or whose opening is missing here.
public final class ShiftFold {
    private ShiftFold() {}

    /// @param fact one that lists the shift among its aggregates; one that moves no money changes nothing
    public static Shift apply(ShiftId id, @Nullable Shift state, Fact fact) {
        Shift before = state != null ? state : Shift.unopened(id);
        return switch (fact.event()) {
            case ShiftOpened opened ->
                before.opened() != null ? before : before.withOpened(opened.till(), opened.opening(), opened.stamp());
            case CashMoved moved -> moved(before, moved, fact.id());
            case ShiftClosed closed -> before.with(new Count(closed.counted(), closed.covers(), closed.stamp()));
            case DifferenceAccepted accepted ->
                before.with(new Explained(accepted.over(), accepted.approval(), accepted.stamp()));
            case MoneyMoved money -> taken(before, money, fact.id());
            default -> before;
        };
    }

    private static Shift moved(Shift before, CashMoved moved, Fact.Id fact) {
        boolean known = before.entries().stream().anyMatch(each -> each.id().equals(moved.entry()));
        return known
                ? before
                : before.with(new Entry(
                        moved.entry(),
                        moved.kind(),
                        moved.amount(),
                        moved.approval().reason(),
                        moved.stamp(),
                        fact));
    }

    private static Shift taken(Shift before, MoneyMoved money, Fact.Id fact) {
        boolean known =
                before.takings().stream().anyMatch(each -> each.movement().equals(money.movement()));
        return known
                ? before
                : before.with(new Taking(
                        money.movement(), money.tender(), money.moved(), money.tip(), money.settles(), fact));
    }
}
