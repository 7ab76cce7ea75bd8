package com.intellidine.domain.common;

/// A state folded from the facts of one history. A value.
public interface Aggregate {}
