package com.intellidine.domain.floor;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.TableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The changed fields of a reservation; null leaves one as it is.
public record ReservationChange(
        @Nullable CustomerId customer,
        @Nullable Integer covers,
        @Nullable Instant at,
        @Nullable Integer minutes,
        @Nullable TableId table) {
    public static final ReservationChange NONE = new ReservationChange(null, null, null, null, null);

    Reservation on(Reservation before) {
        return new Reservation(
                before.id(),
                customer != null ? customer : before.customer(),
                changed(covers, before.covers()),
                changed(at, before.at()),
                changed(minutes, before.minutes()),
                table != null ? table : before.table(),
                before.state(),
                before.made());
    }
}
