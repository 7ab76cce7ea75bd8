package com.intellidine.domain.shift;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.shift.ShiftCommand.AcceptDifference;
import com.intellidine.domain.shift.ShiftCommand.CloseShift;
import com.intellidine.domain.shift.ShiftCommand.MoveCash;
import com.intellidine.domain.shift.ShiftCommand.OpenShift;
import com.intellidine.domain.shift.ShiftEvent.CashMoved;
import com.intellidine.domain.shift.ShiftEvent.DifferenceAccepted;
import com.intellidine.domain.shift.ShiftEvent.ShiftClosed;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what is wanted of a till. Pure, total and deterministic; [ShiftFold] is its other half.
public final class Shifts {
    private Shifts() {}

    /// @param known all shifts known here, or at least the one named and those that are open, as all facts leave them
    public static Decision<ShiftEvent> decide(Collection<Shift> known, ShiftCommand command) {
        @Nullable
        Shift shift = known.stream()
                .filter(each -> each.id().equals(command.shift()))
                .findFirst()
                .orElse(null);
        return Times.checked(
                switch (command) {
                    case OpenShift open -> open(known, shift, open);
                    case MoveCash move -> move(shift, move);
                    case CloseShift close -> close(shift, close);
                    case AcceptDifference accept -> acceptDifference(shift, accept);
                });
    }

    private static Decision<ShiftEvent> open(Collection<Shift> known, @Nullable Shift shift, OpenShift open) {
        if (shift != null && shift.opened() != null) {
            return refuse(new ShiftRefusal.AlreadyOpen());
        }
        Optional<Shift> other = openAt(known, open.till()).stream().findFirst();
        if (other.isPresent()) {
            return refuse(new ShiftRefusal.TillBusy(other.get().id()));
        }
        return isCash(open.opening(), 0)
                ? accept(new ShiftOpened(open.shift(), open.till(), open.opening(), open.stamp()))
                : refuse(new ShiftRefusal.AmountOutOfRange());
    }

    /// The shifts that are open at a till: none or one, and more when they were opened apart, which is for the manager
    /// to see.
    public static List<Shift> openAt(Collection<Shift> known, DeviceCode till) {
        return known.stream()
                .filter(shift -> shift.isOpen() && till.equals(shift.till()))
                .sorted(Comparator.comparing((Shift shift) -> shift.id().value()))
                .toList();
    }

    private static Decision<ShiftEvent> move(@Nullable Shift shift, MoveCash move) {
        if (shift == null || !shift.isOpen()) {
            return refuse(new ShiftRefusal.NotOpen());
        }
        if (shift.entries().stream().anyMatch(entry -> entry.id().equals(move.entry()))) {
            return refuse(new ShiftRefusal.AlreadyDone());
        }
        boolean moves = move.kind() != CashMove.NO_SALE;
        if (moves ? !isCash(move.amount(), 1) : !move.amount().equals(Money.ZERO)) {
            return refuse(new ShiftRefusal.AmountOutOfRange());
        }
        return Texts.isName(move.approval().reason(), Limits.REASON_LENGTH_MAX_CHARS)
                ? accept(new CashMoved(
                        move.shift(), move.entry(), move.kind(), move.amount(), move.approval(), move.stamp()))
                : refuse(new ShiftRefusal.ReasonMissing());
    }

    private static Decision<ShiftEvent> close(@Nullable Shift shift, CloseShift close) {
        if (shift != null && shift.closed() != null) {
            return refuse(new ShiftRefusal.CountedAlready());
        }
        if (shift == null || shift.opened() == null) {
            return refuse(new ShiftRefusal.NotOpen());
        }
        boolean own = shift.opened().actor().equals(close.stamp().actor());
        if (!own && close.approval() == null) {
            return refuse(new ShiftRefusal.AnothersShift());
        }
        if (close.approval() != null && !Texts.isName(close.approval().reason(), Limits.REASON_LENGTH_MAX_CHARS)) {
            return refuse(new ShiftRefusal.ReasonMissing());
        }
        return isCash(close.counted(), 0)
                ? accept(new ShiftClosed(
                        close.shift(), close.counted(), close.covers(), close.approval(), close.stamp()))
                : refuse(new ShiftRefusal.AmountOutOfRange());
    }

    private static Decision<ShiftEvent> acceptDifference(@Nullable Shift shift, AcceptDifference accept) {
        Optional<Money> unexplained = shift == null ? Optional.empty() : shift.unexplained();
        if (unexplained.isEmpty()) {
            return refuse(new ShiftRefusal.NothingUnexplained());
        }
        if (!unexplained.get().equals(accept.over())) {
            return refuse(new ShiftRefusal.DifferenceChanged());
        }
        return accept.approval().saysWhy()
                ? accept(new DifferenceAccepted(accept.shift(), accept.over(), accept.approval(), accept.stamp()))
                : refuse(new ShiftRefusal.ReasonMissing());
    }

    private static boolean isCash(Money amount, long minPaise) {
        return amount.currency().equals(Money.INR)
                && amount.minor() >= minPaise
                && amount.minor() <= Limits.CASH_TENDERED_MAX_PAISE;
    }

    private static Decision<ShiftEvent> accept(ShiftEvent event) {
        return new Decision.Accepted<>(event);
    }

    private static Decision<ShiftEvent> refuse(ShiftRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
