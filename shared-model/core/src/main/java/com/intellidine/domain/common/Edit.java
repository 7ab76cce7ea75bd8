package com.intellidine.domain.common;

/// A fact that edits reference data: the changed fields only, each a register won by the later edit in the order of
/// the log.
public interface Edit extends Event {
    /// What was changed. A component that is null was left alone.
    Record changes();

    /// Which part of the history it edits, when that has parts with fields of their own: one variant of a dish. Empty
    /// for the whole.
    default String part() {
        return "";
    }
}
