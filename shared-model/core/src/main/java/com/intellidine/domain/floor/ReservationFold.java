package com.intellidine.domain.floor;

import com.intellidine.domain.floor.Reservation.State;
import com.intellidine.domain.floor.ReservationEvent.GuestsDidNotCome;
import com.intellidine.domain.floor.ReservationEvent.ReservationCancelled;
import com.intellidine.domain.floor.ReservationEvent.ReservationEdited;
import com.intellidine.domain.floor.ReservationEvent.ReservationMade;
import com.intellidine.domain.floor.ReservationEvent.ReservationSeated;
import org.jspecify.annotations.Nullable;

/// Folds the facts of a reservation. Guests who sit at a table have come, whatever was said of them apart from that.
public final class ReservationFold {
    private ReservationFold() {}

    /// @param state null before its first fact; a fact of a reservation that was never made changes nothing
    public static @Nullable Reservation apply(@Nullable Reservation state, ReservationEvent event) {
        if (event instanceof ReservationMade made) {
            return state != null ? state : made(made);
        }
        return state == null ? null : change(state, event);
    }

    private static Reservation made(ReservationMade made) {
        return new Reservation(
                made.reservation(),
                made.customer(),
                made.covers(),
                made.time(),
                made.minutes(),
                made.table(),
                State.BOOKED,
                made.stamp());
    }

    private static Reservation change(Reservation state, ReservationEvent event) {
        return switch (event) {
            case ReservationMade again -> state;
            case ReservationEdited edit -> edit.changes().on(state);
            case ReservationSeated seated ->
                new ReservationChange(null, null, null, null, seated.table())
                        .on(state)
                        .withState(State.SEATED);
            case ReservationCancelled cancelled -> ended(state, State.CANCELLED);
            case GuestsDidNotCome noShow -> ended(state, State.NO_SHOW);
        };
    }

    private static Reservation ended(Reservation state, State end) {
        return state.state() == State.BOOKED ? state.withState(end) : state;
    }
}
