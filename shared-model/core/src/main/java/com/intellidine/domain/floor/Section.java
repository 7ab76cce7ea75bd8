package com.intellidine.domain.floor;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.SectionId;

/// A part of the restaurant, as the latest edits leave it: Ground, Terrace.
///
/// @param position rank in the rail, ascending
public record Section(SectionId id, String name, int position, boolean deleted) implements Aggregate {}
