/// From a log of facts to state, and from state to the rows that stores keep for reading.
@NullMarked
package com.intellidine.fold;

import org.jspecify.annotations.NullMarked;
