package com.intellidine.domain.bill;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;

/// A bill that was cancelled before it was paid. Its number stays, as cancelled; it is final.
public record BillCancellation(BillId bill, String reason, StaffId approver, Stamp cancelled) {}
