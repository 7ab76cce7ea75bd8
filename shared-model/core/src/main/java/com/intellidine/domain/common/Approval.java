package com.intellidine.domain.common;

/// Who allowed a sensitive thing, and why. The one who did it stands in the event's [Stamp]; he may be the same.
public record Approval(StaffId approver, String reason) {}
