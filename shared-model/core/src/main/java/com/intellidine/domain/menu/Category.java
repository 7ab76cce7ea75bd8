package com.intellidine.domain.menu;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.CategoryId;

/// A category of the menu, as the latest edits leave it.
///
/// @param position rank in the rail, ascending
public record Category(CategoryId id, String name, int position, boolean deleted) implements Aggregate {}
