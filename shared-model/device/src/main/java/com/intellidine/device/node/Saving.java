package com.intellidine.device.node;

import org.jspecify.annotations.Nullable;

/// How the journal stands.
///
/// @param unsaved events that are decided and not on the disk yet
/// @param failure a sentence for people when it takes nothing
record Saving(int unsaved, @Nullable String failure) {}
