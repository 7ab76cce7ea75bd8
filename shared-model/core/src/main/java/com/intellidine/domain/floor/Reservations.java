package com.intellidine.domain.floor;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.common.TimeImpossible;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.floor.Reservation.State;
import com.intellidine.domain.floor.ReservationCommand.CancelReservation;
import com.intellidine.domain.floor.ReservationCommand.EditReservation;
import com.intellidine.domain.floor.ReservationCommand.MakeReservation;
import com.intellidine.domain.floor.ReservationCommand.MarkNoShow;
import com.intellidine.domain.floor.ReservationCommand.SeatReservation;
import com.intellidine.domain.floor.ReservationEvent.GuestsDidNotCome;
import com.intellidine.domain.floor.ReservationEvent.ReservationCancelled;
import com.intellidine.domain.floor.ReservationEvent.ReservationEdited;
import com.intellidine.domain.floor.ReservationEvent.ReservationMade;
import com.intellidine.domain.floor.ReservationEvent.ReservationSeated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what is wanted of reservations. Pure, total and deterministic; [ReservationFold] is its other half.
public final class Reservations {
    private static final Duration AHEAD_MAX = Duration.ofDays(2L * 366);
    private static final Duration LATE_MAX = Duration.ofHours(2);
    private static final int MINUTES_MIN = 15;
    private static final int MINUTES_MAX = 24 * 60;

    private Reservations() {}

    /// Two that want one table at one time.
    public record Clash(Reservation one, Reservation other) {}

    /// @param all reservations known here
    public static Decision<ReservationEvent> decide(
            Floor floor, Collection<Reservation> all, ReservationCommand command) {
        return Times.checked(decided(floor, all, command));
    }

    private static Decision<ReservationEvent> decided(
            Floor floor, Collection<Reservation> all, ReservationCommand command) {
        Optional<Reservation> state = all.stream()
                .filter(each -> each.id().equals(command.reservation()))
                .findFirst();
        if (command instanceof MakeReservation make) {
            return state.isPresent() ? refuse(new FloorRefusal.ReservationExists()) : make(floor, all, make);
        }
        return state.map(reservation -> change(floor, all, reservation, command))
                .orElseGet(() -> refuse(new FloorRefusal.UnknownReservation()));
    }

    private static Decision<ReservationEvent> change(
            Floor floor, Collection<Reservation> all, Reservation reservation, ReservationCommand command) {
        boolean gone = reservation.state() == State.CANCELLED;
        boolean open = reservation.state() == State.BOOKED;
        return switch (command) {
            case MakeReservation again -> refuse(new FloorRefusal.ReservationExists());
            case EditReservation edit ->
                open ? edit(floor, all, reservation, edit) : refuse(new FloorRefusal.ReservationOver());
            // Who was given up for lost may still come.
            case SeatReservation seat ->
                gone || reservation.state() == State.SEATED
                        ? refuse(new FloorRefusal.ReservationOver())
                        : floor.table(seat.table()).isEmpty()
                                ? refuse(new FloorRefusal.UnknownTable())
                                : accept(new ReservationSeated(reservation.id(), seat.table(), seat.stamp()));
            case CancelReservation cancel -> open ? cancel(cancel) : refuse(new FloorRefusal.ReservationOver());
            case MarkNoShow noShow ->
                open
                        ? accept(new GuestsDidNotCome(reservation.id(), noShow.stamp()))
                        : refuse(new FloorRefusal.ReservationOver());
        };
    }

    private static Decision<ReservationEvent> make(Floor floor, Collection<Reservation> all, MakeReservation make) {
        ReservationMade event = new ReservationMade(
                make.reservation(),
                make.customer(),
                make.covers(),
                make.time(),
                make.minutes(),
                make.table(),
                make.stamp());
        return judged(floor, all, ReservationFold.apply(null, event), event, true, true);
    }

    private static Decision<ReservationEvent> edit(
            Floor floor, Collection<Reservation> all, Reservation before, EditReservation edit) {
        if (edit.changes().equals(ReservationChange.NONE)) {
            return refuse(new FloorRefusal.NothingChanged());
        }
        Reservation after = edit.changes().on(before);
        ReservationEdited event = new ReservationEdited(before.id(), edit.changes(), edit.stamp());
        return judged(floor, all, after, event, edit.changes().at() != null, !after.placedLike(before));
    }

    /// @param timed whether the time is new, and so must not be over
    /// @param placed whether it wants a table when it did not before: two that clash already are for people
    private static Decision<ReservationEvent> judged(
            Floor floor,
            Collection<Reservation> all,
            @Nullable Reservation after,
            ReservationEvent event,
            boolean timed,
            boolean placed) {
        Instant now = event.stamp().at();
        if (after == null || after.covers() < 1 || after.covers() > Limits.COVERS_MAX) {
            return refuse(new FloorRefusal.CoversOutOfRange());
        }
        if (after.minutes() < MINUTES_MIN || after.minutes() > MINUTES_MAX) {
            return refuse(new FloorRefusal.DurationOutOfRange());
        }
        // In seconds, which no far-off time can make overflow.
        long ahead = after.at().getEpochSecond() - now.getEpochSecond();
        if (timed && ahead < -LATE_MAX.toSeconds()) {
            return refuse(new FloorRefusal.InThePast());
        }
        if (timed && ahead > AHEAD_MAX.toSeconds()) {
            return refuse(new FloorRefusal.TooFarAway());
        }
        if (!Times.isTime(after.at())) {
            return refuse(new TimeImpossible());
        }
        if (after.table() != null && floor.table(after.table()).isEmpty()) {
            return refuse(new FloorRefusal.UnknownTable());
        }
        boolean clashes = placed && all.stream().anyMatch(after::clashesWith);
        String table = after.table() == null
                ? ""
                : floor.table(after.table()).map(DiningTable::number).orElse("");
        return clashes ? refuse(new FloorRefusal.TableReserved(table)) : accept(event);
    }

    private static Decision<ReservationEvent> cancel(CancelReservation cancel) {
        return Texts.isName(cancel.reason(), Limits.REASON_LENGTH_MAX_CHARS)
                ? accept(new ReservationCancelled(cancel.reservation(), cancel.reason(), cancel.stamp()))
                : refuse(new FloorRefusal.ReasonMissing());
    }

    /// Made apart, two reservations can want one table: both stand, and people choose.
    public static List<Clash> clashes(Collection<Reservation> all) {
        List<Reservation> sorted = all.stream()
                .filter(each -> each.state() == State.BOOKED && each.table() != null)
                .sorted(Comparator.comparing(Reservation::at)
                        .thenComparing(each -> each.id().value()))
                .toList();
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Reservation one = sorted.get(i);
            for (int j = i + 1; j < sorted.size() && sorted.get(j).at().isBefore(one.until()); j++) {
                if (one.clashesWith(sorted.get(j))) {
                    clashes.add(new Clash(one, sorted.get(j)));
                }
            }
        }
        return List.copyOf(clashes);
    }

    private static Decision<ReservationEvent> accept(ReservationEvent event) {
        return new Decision.Accepted<>(event);
    }

    private static Decision<ReservationEvent> refuse(Refusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
