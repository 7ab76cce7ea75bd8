/// The protocol between any two nodes, pure: chained logs, vectors, and what may be stored.
@NullMarked
package com.intellidine.sync;

import org.jspecify.annotations.NullMarked;
