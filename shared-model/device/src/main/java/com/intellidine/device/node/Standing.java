package com.intellidine.device.node;

import com.intellidine.sync.Vector;
import org.jspecify.annotations.Nullable;

/// How much of what this node knows is on its own disk.
///
/// @param durable what is on the disk: the only thing that other nodes are ever told
/// @param unsaved how many events are decided but not yet on the disk
/// @param failure null, or the sentence that says why the disk takes nothing at the moment
public record Standing(
        Vector durable, int unsaved, @Nullable String failure) {}
