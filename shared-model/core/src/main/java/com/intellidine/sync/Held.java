package com.intellidine.sync;

/// Where an event stands that is held here.
///
/// @param branch of its author's chain, as this node counts them
public record Held(NodeId author, int branch, long seq, long version) {}
