package com.intellidine.domain.stock;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact that concerns one item, with what stood in the item's record at its place in fold order.
///
/// @param change by how much, and when
record Step(
        Change change,
        Cause cause,
        Stamp stamp,
        String why,
        Amount reorderLevel,
        @Nullable UnitCost listCost) {
    sealed interface Cause {}

    /// @param cost null when it is not known
    record Bought(
            UUID lot,
            String supplier,
            @Nullable Money cost,
            @Nullable LocalDate expiry) implements Cause {}

    /// @param used portions of the line in all, in thousandths, and how much of that went to waste
    record Used(LineId line, long used, long wasted) implements Cause {}

    record Wasted() implements Cause {}

    record Adjusted(UUID entry) implements Cause {}

    /// @param count the number stands in it, not in the change
    record Counted(UUID entry, Count count) implements Cause {}

    /// Only its levels were edited.
    record Edited() implements Cause {}
}
