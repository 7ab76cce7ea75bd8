/// Starts the kitchen display: wires its features together and opens its window.
@NullMarked
package com.intellidine.kitchen.app;

import org.jspecify.annotations.NullMarked;
