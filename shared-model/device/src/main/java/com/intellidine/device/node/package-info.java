/// A device as a node: decides commands in memory, writes the log, shows only what is true.
@NullMarked
package com.intellidine.device.node;

import org.jspecify.annotations.NullMarked;
