package com.intellidine.verification.bench;

/// What was measured of one thing: a line of the table.
///
/// @param load what else went on meanwhile
/// @param against what it is compared with, in words; empty for the peer itself
record Figure(String what, String load, String unit, Samples samples, String against) {}
