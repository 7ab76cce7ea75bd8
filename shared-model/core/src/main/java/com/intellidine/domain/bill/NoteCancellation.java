package com.intellidine.domain.bill;

import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;

/// A credit note that was cancelled since another had given back the same apart. Its number stays, as cancelled; it is
/// final.
public record NoteCancellation(CreditNoteId note, String reason, StaffId approver, Stamp cancelled) {}
