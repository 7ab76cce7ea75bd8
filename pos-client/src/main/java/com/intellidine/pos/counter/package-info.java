/// What every screen of a terminal works with: the device's node and desk, the person at it, and one way to say things.
@NullMarked
package com.intellidine.pos.counter;

import org.jspecify.annotations.NullMarked;
