/// The durable log of a device in one H2 file, with the tables folded from it, and the check that both are whole.
/// Nothing is acknowledged before the disk has it.
@NullMarked
package com.intellidine.device.store;

import org.jspecify.annotations.NullMarked;
