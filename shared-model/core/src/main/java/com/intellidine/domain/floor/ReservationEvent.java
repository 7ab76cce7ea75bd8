package com.intellidine.domain.floor;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ReservationId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a reservation.
public sealed interface ReservationEvent extends Event {
    ReservationId reservation();

    @Override
    default List<AggregateId> aggregates() {
        return List.of(AggregateId.of(reservation()));
    }

    record ReservationMade(
            ReservationId reservation,
            @Nullable CustomerId customer,
            int covers,
            Instant time,
            int minutes,
            @Nullable TableId table,
            Stamp stamp)
            implements ReservationEvent {}

    record ReservationEdited(ReservationId reservation, ReservationChange changes, Stamp stamp)
            implements ReservationEvent, Edit {}

    /// The guests are here.
    ///
    /// @param table where they sit
    record ReservationSeated(ReservationId reservation, TableId table, Stamp stamp) implements ReservationEvent {}

    record ReservationCancelled(ReservationId reservation, String reason, Stamp stamp) implements ReservationEvent {}

    record GuestsDidNotCome(ReservationId reservation, Stamp stamp) implements ReservationEvent {}
}
