package com.intellidine.domain.common;

/// Who allowed a sensitive thing, and why. The one who did it stands in the event's [Stamp]; he may be the same.
public record Approval(StaffId approver, String reason) {
    /// Fit for an event, whatever was typed.
    public Approval cleaned() {
        return new Approval(approver, Texts.clean(reason, Limits.REASON_LENGTH_MAX_CHARS));
    }

    /// Whether it says why, in words that an event can hold.
    public boolean saysWhy() {
        return Texts.isName(reason, Limits.REASON_LENGTH_MAX_CHARS);
    }
}
