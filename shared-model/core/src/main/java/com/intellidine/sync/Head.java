package com.intellidine.sync;

/// The last event that is known of a node.
public record Head(long seq, EventHash hash, long version) {}
