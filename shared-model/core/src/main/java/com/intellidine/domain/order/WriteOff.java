package com.intellidine.domain.order;

import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.WriteOffId;

/// What was taken off a line after the kitchen had it. It is final.
public record WriteOff(WriteOffId id, Kind kind, Quantity quantity, String reason, StaffId approver, Stamp stamp) {
    public enum Kind {
        /// Not to be made or served any more.
        VOID,
        /// Made and served, given away by the house.
        COMP
    }
}
