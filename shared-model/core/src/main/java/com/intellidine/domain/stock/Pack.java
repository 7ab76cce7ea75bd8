package com.intellidine.domain.stock;

/// A unit of one's own: a crate of 24 pieces, a sack of 25 kg. What was entered in it is kept in the base unit, so a
/// crate that grows never changes what was bought in small ones.
///
/// @param size of one, above nothing
public record Pack(String name, Amount size) {}
