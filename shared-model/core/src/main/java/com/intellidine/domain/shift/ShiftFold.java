package com.intellidine.domain.shift;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.shift.Shift.Entry;
import com.intellidine.domain.shift.Shift.Taking;
import com.intellidine.domain.shift.ShiftEvent.CashMoved;
import com.intellidine.domain.shift.ShiftEvent.ShiftClosed;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Folds what happens at a till, and the payments that name it. Money always stands, also in a shift that was closed
/// apart from it or whose opening is missing here.
public final class ShiftFold {
    private ShiftFold() {}

    /// @param event a fact that lists the shift among its aggregates; one that moves no money changes nothing
    public static Shift apply(ShiftId id, @Nullable Shift state, Event event) {
        Shift before = state != null ? state : Shift.unopened(id);
        return switch (event) {
            case ShiftOpened opened -> before.opened() != null ? before : opened(before, opened);
            case CashMoved moved -> moved(before, moved);
            case ShiftClosed closed -> before.closed() != null ? before : closed(before, closed);
            case MoneyMoved money -> taken(before, money);
            default -> before;
        };
    }

    private static Shift opened(Shift before, ShiftOpened opened) {
        return new Shift(
                before.id(),
                opened.till(),
                opened.opening(),
                opened.stamp(),
                before.takings(),
                before.entries(),
                before.counted(),
                before.closed());
    }

    private static Shift moved(Shift before, CashMoved moved) {
        Entry entry = new Entry(
                moved.entry(), moved.kind(), moved.amount(), moved.approval().reason(), moved.stamp());
        boolean known = before.entries().stream().anyMatch(each -> each.id().equals(entry.id()));
        return known
                ? before
                : new Shift(
                        before.id(),
                        before.till(),
                        before.opening(),
                        before.opened(),
                        before.takings(),
                        plus(before.entries(), entry),
                        before.counted(),
                        before.closed());
    }

    private static Shift taken(Shift before, MoneyMoved money) {
        Taking taking = new Taking(money.movement(), money.tender(), money.moved(), before.closed() != null);
        boolean known =
                before.takings().stream().anyMatch(each -> each.movement().equals(taking.movement()));
        return known
                ? before
                : new Shift(
                        before.id(),
                        before.till(),
                        before.opening(),
                        before.opened(),
                        plus(before.takings(), taking),
                        before.entries(),
                        before.counted(),
                        before.closed());
    }

    private static Shift closed(Shift before, ShiftClosed closed) {
        return new Shift(
                before.id(),
                before.till(),
                before.opening(),
                before.opened(),
                before.takings(),
                before.entries(),
                closed.counted(),
                closed.stamp());
    }

    private static <T> List<T> plus(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
