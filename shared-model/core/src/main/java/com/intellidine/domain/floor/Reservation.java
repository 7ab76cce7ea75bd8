package com.intellidine.domain.floor;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ReservationId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A reservation, as its facts leave it. Who the guest is stands only with the customer, so that it can be forgotten.
///
/// @param customer null when nobody asked for a name
/// @param minutes how long the table is kept
/// @param table null while none is chosen
public record Reservation(
        ReservationId id,
        @Nullable CustomerId customer,
        int covers,
        Instant at,
        int minutes,
        @Nullable TableId table,
        State state,
        Stamp made)
        implements Aggregate {

    /// What became of it.
    public enum State {
        BOOKED,
        SEATED,
        CANCELLED,
        NO_SHOW
    }

    public Instant until() {
        return at.plus(Duration.ofMinutes(minutes));
    }

    /// At the same table at the same time.
    boolean placedLike(Reservation other) {
        return at.equals(other.at) && minutes == other.minutes && Objects.equals(table, other.table);
    }

    /// Whether the two want one table at one time.
    boolean clashesWith(Reservation other) {
        return !id.equals(other.id)
                && state == State.BOOKED
                && other.state == State.BOOKED
                && table != null
                && table.equals(other.table)
                && at.isBefore(other.until())
                && other.at.isBefore(until());
    }

    Reservation withState(State changed) {
        return new Reservation(id, customer, covers, at, minutes, table, changed, made);
    }
}
