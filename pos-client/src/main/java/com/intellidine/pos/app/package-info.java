/// Starts the terminal: wires its features together and opens its window.
@NullMarked
package com.intellidine.pos.app;

import org.jspecify.annotations.NullMarked;
