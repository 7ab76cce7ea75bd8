package com.intellidine.domain.floor;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.TableId;

/// A table, as the latest edits leave it.
///
/// @param number what people call it: `5`, `T5`, `Garden 2`
/// @param position rank on the floor, ascending
/// @param capacity seats
public record DiningTable(TableId id, String section, String number, int capacity, int position, boolean deleted)
        implements Aggregate {}
